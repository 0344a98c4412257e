import { execFile } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Outcome, Run } from '../findings/index.js'
import type { Examples, Seen } from './examples.fixture.js'
import { REGISTRY_FILE } from './render.js'

const root = join(import.meta.dirname, '../..')
const start = promisify(execFile)

interface Example {
  readonly path: string
  readonly language: string
  readonly text: string
}

/** A path in a line of its own, and the block behind it. */
const BLOCK = /^`([^`\n]+)`[^\n]*\n```(ts|json)\n([^]*?)^```$/gm
const section = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').split('\n## One of each\n')[1]?.split('\n## ')[0]
const blocks = [...(section ?? '').matchAll(BLOCK)].map(([, path = '', language = '', text = '']): Example => ({
  path,
  language,
  text,
}))
const sources = blocks.filter(({ language }) => language === 'ts')
const fixtures = blocks.filter(({ language }) => language === 'json')

/** The one source file below a folder, and the id of what it defines. */
function exampleIn(folder: string): { readonly path: string; readonly id: string } {
  const [example, ...more] = sources.filter(({ path }) => path.startsWith(`src/${folder}/`))
  if (example === undefined || more.length > 0) throw new Error(`CONTRIBUTING.md needs one example in src/${folder}`)
  return { path: example.path, id: /^ {2}id: '([\w-]+)'/m.exec(example.text)?.[1] ?? '' }
}

const check = exampleIn('checks')
const scenario = exampleIn('scenarios')
const fault = exampleIn('sandbox/changes/faults')
const reporter = exampleIn('reporters')
const rule = exampleIn('versions/rules')
const FOLDERS = ['checks', 'scenarios', 'sandbox/changes/faults', 'reporters', 'versions/rules']

/** The example breaks PAGE-10 in 1.2, the other fault PAGE-4 in 1.1: in each version the other evaluator passes. */
const asked: Examples = {
  check: check.id,
  scenario: scenario.id,
  fault: fault.id,
  reporter: reporter.id,
  sources: sources.map(({ path }) => path),
  exchanges: fixtures.map(({ path }) => path).filter(path => path.startsWith('fixtures/exchanges/')),
  only: 'v1.1,v1.2,companies_company_id_users_get,PAGE-4/counts-all-matching,PAGE-10',
  scenarioFault: 'total-of-page',
  versions: ['1.0', '1.3'],
}

const copy = mkdtempSync(join(tmpdir(), 'asbuilt-examples-'))
const seen = (): Seen => JSON.parse(readFileSync(join(copy, 'seen.json'), 'utf8')) as Seen

beforeAll(async () => {
  for (const part of ['src', 'schemas', 'fixtures/companies', 'package.json', 'tsconfig.json', '.prettierrc.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const { path, text } of blocks) {
    const file = join(copy, path)
    mkdirSync(dirname(file), { recursive: true })
    appendFileSync(file, existsSync(file) ? `\n${text}` : text)
  }
  const words = ['--import', 'tsx', 'src/generate/examples.fixture.ts', JSON.stringify(asked)]
  await start(process.execPath, words, { cwd: copy, maxBuffer: 1e8 })
}, 120_000)

afterAll(() => {
  rmSync(copy, { recursive: true })
})

/** The files of src in which the copy differs. */
function changedFiles(): readonly string[] {
  const textIn = (folder: string, file: string): string | null =>
    existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : null
  return readdirSync(join(copy, 'src'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(copy.length + 1))
    .filter(file => textIn(root, file) !== textIn(copy, file))
    .toSorted()
}

/** What became of an evaluator in each version. */
function statuses(run: Run, evaluator: string): Readonly<Record<string, Outcome['status']>> {
  const own = run.outcomes.filter(outcome => outcome.check === evaluator && outcome.reason !== 'not-selected')
  return Object.fromEntries(own.map(({ version, status }) => [version, status]))
}

describe('one of each, as CONTRIBUTING.md shows it', () => {
  it.each(sources)('$path: under 40 lines of at most 120 characters', ({ text }) => {
    const lines = text.trimEnd().split('\n')
    expect(lines.length).toBeLessThan(40)
    expect(lines.filter(line => line.length > 120)).toEqual([])
  })

  it('compiles', () => {
    expect(seen().mistakes).toEqual([])
  })

  it('touches one source file for each; the registries are generated', () => {
    const made = [check, scenario, fault, reporter, rule].map(({ path }) => path)
    const registries = FOLDERS.map(folder => `src/${folder}/${REGISTRY_FILE}`)
    expect(changedFiles()).toEqual([...made, ...registries].toSorted())
  })

  it('the check tells a bad exchange from a good one, in files and in a run', () => {
    const { observed, sound, faulty } = seen()
    expect(Object.keys(observed).map(file => /\/(pass|fail)-/.exec(file)?.[1])).toEqual(['pass', 'fail'])
    for (const { path, text } of fixtures.filter(({ path }) => path in observed)) {
      const { expected } = JSON.parse(text) as { readonly expected: readonly { readonly at: string }[] }
      expect(observed[path], path).toEqual(expected.map(({ at }) => at))
    }
    expect(statuses(sound, check.id)).toEqual({ '1.1': 'passed', '1.2': 'passed' })
    expect(statuses(faulty, check.id)).toEqual({ '1.1': 'passed', '1.2': 'failed' })
  })

  it('the scenario is part of the plan and gives its verdict', () => {
    const { sound, faulty } = seen()
    expect(statuses(sound, scenario.id)).toEqual({ '1.1': 'passed', '1.2': 'passed' })
    expect(statuses(faulty, scenario.id)).toEqual({ '1.1': 'failed', '1.2': 'passed' })
  })

  it('the fault can be chosen by its name and changes an answer on the wire', () => {
    const { sound, faulty } = seen()
    expect(sound.verdict).toBe('conformant')
    const broken = faulty.findings.filter(finding => finding.version === '1.2')
    expect(new Set(broken.map(({ rule }) => rule))).toEqual(new Set(['PAGE-10']))
  })

  it('the reporter has a flag and writes every finding', () => {
    const { report, faulty } = seen()
    expect(report.split('\r\n')).toHaveLength(faulty.findings.length + 2)
    for (const { clause, message } of faulty.findings) {
      expect(report).toContain(`"${clause}"`)
      expect(report).toContain(`"${message}"`)
    }
  })

  it('the version rule is applied by diff', () => {
    const found = seen().diff.changes.filter(change => change.rule === rule.id)
    expect(found.map(({ from, to }) => [from, to])).toEqual([['user-create', 'user-create-v1.3']])
  })
})
