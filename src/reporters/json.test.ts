import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { isObject, parseJson, type Json } from '../json/index.js'
import { reporters } from './index.js'
import { abortedRun, failingRun, LONG_ID, passingRun } from '../testing/example-run.js'

const { json } = reporters
const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/meta/${name}.schema.json`, import.meta.url), 'utf8')) as object
const fits = new Ajv2020({ allErrors: true, strictTypes: false, schemas: [schema('finding')] }).compile(schema('run'))
const written = (text: string): { [key: string]: Json } => {
  const value = parseJson(text)
  return isObject(value) ? value : {}
}

describe('every run fits schemas/meta/run.schema.json', () => {
  test.each([
    ['with findings', failingRun],
    ['sound', passingRun],
    ['broken off', abortedRun],
  ])('%s', (_title, run) => {
    // The reader of the schema may round ids: it does not look at them.
    expect(fits(JSON.parse(json(run))), JSON.stringify(fits.errors)).toBe(true)
  })

  test.each<[string, (run: { [key: string]: Json }) => void]>([
    [
      'an unknown verdict',
      run => {
        run.verdict = 'fine'
      },
    ],
    [
      'a skip without reason',
      run => {
        run.outcomes = [{ ...(run.outcomes as { [key: string]: Json }[])[0], status: 'skipped' }]
      },
    ],
    [
      'a finding without fingerprint',
      run => {
        run.findings = [{ ...(run.findings as { [key: string]: Json }[])[0], fingerprint: '' }]
      },
    ],
    [
      'a field nobody knows',
      run => {
        run.secret = 'x'
      },
    ],
  ])('but not %s', (_title, damage) => {
    const run = JSON.parse(json(failingRun)) as { [key: string]: Json }
    damage(run)
    expect(fits(run)).toBe(false)
  })
})

test('ids keep every digit as bare numbers', () => {
  expect(json(failingRun)).toContain('"expected": 9007199254740993')
  const [finding] = written(json(failingRun)).findings as { expected: Json }[]
  expect(finding?.expected).toBe(LONG_ID)
})

test('bodies stand as the text that came', () => {
  const [first, second] = written(json(failingRun)).exchanges as { response: { text: string } | null }[]
  expect(parseJson(first?.response?.text ?? '')).toMatchObject({ id: LONG_ID })
  expect(second?.response).toBeNull()
})

test('an outcome names its findings, which stand in full once', () => {
  const { outcomes, findings } = written(json(failingRun)) as {
    outcomes: { findings: string[] }[]
    findings: { fingerprint: string }[]
  }
  const named = outcomes.flatMap(outcome => outcome.findings)
  expect(named.toSorted()).toEqual(findings.map(({ fingerprint }) => fingerprint).toSorted())
})
