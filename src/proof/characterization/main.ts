import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { checks, loadCatalogue, scenarios, type Run } from '../../index.js'

/**
 * `npm run characterize [-- --update]`: what a change of structure must leave as it is, held against
 * `fixtures/characterization`: the requests of seed 1, the findings of ten faults, every id, the bundled documents, the
 * pacts, the rows of the published tables.
 * Exit 1: something differs. `--update` writes what is there now; its diff shows what a change did.
 */
const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } })
const root = join(import.meta.dirname, '../../..')
const kept = join(root, 'fixtures/characterization')

/** Ten faults of ten rule groups, each with the part of the run that meets it. */
const FAULTS = {
  'total-one-more': 'v1.2,PAGE-4',
  'links-drop-per-page': 'v1.0,PAGE',
  'no-token-needed': 'v1.2,AUTH',
  'sync-order-reversed': 'SYNC',
  'search-knows-wildcards': 'LIST-8',
  'refusal-without-headers': 'RATE',
  'rounded-ids': 'v1.1,HTTP',
  'bulk-ids-as-numbers': 'BULK',
  'revoke-does-nothing': 'TOKEN',
  'null-fields-left-out': 'HTTP-5,USER',
} as const

function asbuilt(
  args: readonly string[],
  env: Record<string, string> = {},
  preload: readonly string[] = [],
): Promise<string> {
  const command = [
    '--import',
    'tsx',
    ...preload.flatMap(file => ['--import', file]),
    join(root, 'src/cli/main.ts'),
    ...args,
  ]
  return new Promise(resolve => {
    execFile(
      process.execPath,
      command,
      { cwd: root, env: { ...process.env, ...env, NO_COLOR: '1' }, maxBuffer: 1 << 26 },
      (_, stdout) => {
        resolve(stdout)
      },
    )
  })
}

const folder = mkdtempSync(join(tmpdir(), 'characterization-'))

async function requestLog(): Promise<string> {
  const file = join(folder, 'requests.txt')
  await asbuilt(['verify', '--seed', '1'], { REQUEST_LOG: file }, [join(import.meta.dirname, 'request-log.ts')])
  return readFileSync(file, 'utf8')
}

/** The findings as a report has them, ports apart, which the system chooses. */
async function findingsOf(fault: string, only: string): Promise<string> {
  const file = join(folder, `${fault}.json`)
  await asbuilt(['verify', '--fault', fault, '--only', only, '--json', file])
  const { findings } = JSON.parse(readFileSync(file, 'utf8')) as Run
  if (findings.length === 0) throw new Error(`--only ${only} does not meet the fault ${fault}: choose another part`)
  return `${JSON.stringify(findings, null, 1).replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:PORT')}\n`
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

function digestsIn(path: string): string[] {
  return readdirSync(join(root, path))
    .toSorted()
    .map(name => `${path}/${name} ${digest(readFileSync(join(root, path, name), 'utf8'))}`)
}

function rowsOf(path: string): string {
  const rows = readFileSync(join(root, path), 'utf8')
    .split('\n')
    .filter(line => line.startsWith('|'))
    .toSorted()
  return `${path} ${rows.length} rows ${digest(rows.join('\n'))}`
}

function ids(faults: string, variants: string): string {
  const { requirements } = loadCatalogue()
  const named = (text: string): string[] => [...text.matchAll(/^([a-z0-9][a-z0-9-]*) /gm)].map(([, id = '']) => id)
  const lists = {
    checks: checks.map(({ id }) => id),
    scenarios: scenarios.map(({ id }) => id),
    faults: named(faults),
    variants: named(variants),
    rules: requirements.map(({ id }) => id),
    clauses: requirements.flatMap(({ clauses }) => clauses.map(({ id }) => id)),
  }
  return Object.entries(lists)
    .map(
      ([kind, list]) =>
        `${kind} ${list.length}\n${list
          .toSorted()
          .map(id => `  ${id}\n`)
          .join('')}`,
    )
    .join('')
}

const found: Record<string, string> = {
  'requests.txt': await requestLog(),
  'ids.txt': ids(await asbuilt(['sandbox', '--list-faults']), await asbuilt(['sandbox', '--list-variants'])),
  'files.txt': [
    ...digestsIn('schemas/openapi/dist'),
    ...digestsIn('contracts/pacts'),
    rowsOf('reports/example/faults.md'),
    rowsOf('reports/example/variants.md'),
  ]
    .map(line => `${line}\n`)
    .join(''),
}
const faults = Object.entries(FAULTS)
const halves = [faults.filter((_, i) => i % 2 === 0), faults.filter((_, i) => i % 2 === 1)]
await Promise.all(
  halves.map(async half => {
    for (const [fault, only] of half) found[`findings.${fault}.json`] = await findingsOf(fault, only)
  }),
)
rmSync(folder, { recursive: true })

/** The first line in which two texts differ, with its number. */
function firstLine(was: string, is: string): string {
  const [before, after] = [was.split('\n'), is.split('\n')]
  const at = before.findIndex((line, i) => line !== after[i])
  const line = at < 0 ? before.length : at
  return `line ${line + 1}\n  was ${before[line] ?? '(end)'}\n  is  ${after[line] ?? '(end)'}`
}

let different = 0
for (const [name, text] of Object.entries(found)) {
  const path = join(kept, name)
  const was = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (was === text) continue
  different += 1
  if (values.update) writeFileSync(path, text)
  process.stdout.write(
    `${values.update ? 'written' : 'different'}: fixtures/characterization/${name}, ${firstLine(was, text)}\n`,
  )
}
process.stdout.write(`${Object.keys(found).length} outputs, ${different} different\n`)
process.exitCode = different > 0 && !values.update ? 1 : 0
