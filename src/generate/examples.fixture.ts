import { readFileSync, writeFileSync } from 'node:fs'
import { createProgram as compile, flattenDiagnosticMessageText, parseJsonConfigFileContent, sys } from 'typescript'
import type { Run } from '../findings/index.js'
import type { VersionReview } from '../versions/index.js'

/** The ids of the examples and the files they need: what the test hands to this file, which it starts in a copy. */
export interface Examples {
  readonly check: string
  readonly scenario: string
  readonly fault: string
  readonly reporter: string
  /** Their files. */
  readonly sources: readonly string[]
  /** Exchanges for the check, by their paths. */
  readonly exchanges: readonly string[]
  /** Runs only this part of the plan. */
  readonly only: string
  /** A fault that the scenario is to catch. */
  readonly scenarioFault: string
  readonly versions: readonly [from: string, to: string]
}

/** What came of them. */
export interface Seen {
  /** What the compiler says of the files. */
  readonly mistakes: readonly string[]
  /** Where the check observes something in each of the exchanges; null where it is not applicable. */
  readonly observed: Readonly<Record<string, readonly string[] | null>>
  /** A run without a fault, and one with both. */
  readonly sound: Run
  readonly faulty: Run
  /** What the reporter wrote of the second. */
  readonly report: string
  readonly diff: VersionReview
}

const [asked] = process.argv.slice(2)
if (asked === undefined) throw new Error('started by examples.test.ts, with the examples as JSON')
const examples = JSON.parse(asked) as Examples

// the registries are written before anything that reads them is loaded
await import('./main.js')
const { createProgram } = await import('../cli/program.js')
const { loadCatalogue } = await import('../catalogue/index.js')
const { checks, inspectExchange } = await import('../checks/index.js')
const { parseExchange } = await import('../recordings/index.js')
const { createValidators } = await import('../validators/index.js')
const { isObject, parseJson } = await import('../json/index.js')

async function asbuilt(...words: readonly string[]): Promise<void> {
  await createProgram().parseAsync(['node', 'asbuilt', ...words])
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

function mistakesIn(files: readonly string[]): readonly string[] {
  const { options } = parseJsonConfigFileContent(read('tsconfig.json'), sys, process.cwd())
  const program = compile(files, options)
  return files.flatMap(file => {
    const source = program.getSourceFile(file)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${file}: ${flattenDiagnosticMessageText(messageText, ' ')}`,
    )
  })
}

function observedIn(file: string): readonly string[] | null {
  const catalogue = loadCatalogue()
  const json = parseJson(readFileSync(file, 'utf8'))
  const exchange = parseExchange(isObject(json) ? (json.exchange ?? null) : null, catalogue, file)
  const own = checks.filter(({ id }) => id === examples.check)
  const [found] = inspectExchange(exchange, { catalogue, validators: createValidators(catalogue), checks: own })
  return found?.applicable === true ? found.observations.map(({ at }) => at) : null
}

const verify = ['verify', '--target', 'sandbox', '--users', '40', '--only', examples.only]
await asbuilt(...verify, '--json', 'sound.json')
await asbuilt(
  ...verify,
  ...['--fault', examples.fault, examples.scenarioFault],
  ...['--json', 'faulty.json', `--${examples.reporter}`, 'report'],
)
await asbuilt('diff', ...examples.versions, '--json', 'diff.json')

const seen: Seen = {
  mistakes: mistakesIn(examples.sources),
  observed: Object.fromEntries(examples.exchanges.map(file => [file, observedIn(file)])),
  sound: read('sound.json') as Run,
  faulty: read('faulty.json') as Run,
  report: readFileSync('report', 'utf8'),
  diff: read('diff.json') as VersionReview,
}
writeFileSync('seen.json', JSON.stringify(seen))
// that something was found is no failure here
process.exitCode = 0
