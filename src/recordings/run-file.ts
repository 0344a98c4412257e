import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { schemasFolder } from '../catalogue/index.js'
import { UsageError, type RecordedRun, type TargetedRun } from '../findings/index.js'
import { parseJson } from '../json/index.js'

/** What is read again of a run that was written. */
export type RunFile =
  Pick<TargetedRun, 'kind' | 'target' | 'seed' | 'findings'> | Pick<RecordedRun, 'kind' | 'source' | 'findings'>

/** Problems that an error names. */
const MOST = 3

/**
 * Reads a run as `--json` writes it and `schemas/meta/run.schema.json` describes it.
 * @throws UsageError where the text is none.
 */
export function parseRunFile(text: string, fileName: string): RunFile {
  let plain: unknown
  try {
    plain = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${fileName} is no JSON`, (error as Error).message, 'give the file that --json wrote', {
      cause: error,
    })
  }
  const problems = problemsOf(plain)
  if (problems.length > 0)
    throw new UsageError(
      `${fileName} is no run of this version of asbuilt`,
      problems.join('; '),
      'give the file that --json wrote, or write it anew',
    )
  // the schema says so
  const { target, seed, findings } = parseJson(text) as unknown as WrittenRun
  return target.mode === 'recorded'
    ? { kind: 'recorded', source: target.url, findings }
    : { kind: 'targeted', target: { ...target, mode: target.mode }, seed, findings }
}

/** In the file the mode of the target tells where the exchanges are from. */
type WrittenRun = Pick<TargetedRun, 'seed' | 'findings'> & {
  readonly target: Omit<TargetedRun['target'], 'mode'> & { readonly mode: TargetedRun['target']['mode'] | 'recorded' }
}

/** What keeps a value, read by `JSON.parse`, from being a run; empty where nothing does. */
function problemsOf(value: unknown): readonly string[] {
  const read = (name: string): object =>
    JSON.parse(readFileSync(new URL(`meta/${name}.schema.json`, schemasFolder), 'utf8')) as object
  const fits = new Ajv2020({
    strict: true,
    allErrors: true,
    strictRequired: false,
    allowUnionTypes: true,
    schemas: [read('finding')],
  }).compile(read('run'))
  if (fits(value)) return []
  return (fits.errors ?? [])
    .slice(0, MOST)
    .map(({ instancePath, message = '' }) => `${instancePath === '' ? 'the whole' : instancePath} ${message}`)
}
