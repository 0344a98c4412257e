import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { schemasFolder } from '../catalogue/index.js'

const MOST = 3

/** What keeps a value, read by `JSON.parse`, from being a run as `--json` writes it; empty where nothing does. */
export function runFileProblems(value: unknown): readonly string[] {
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
