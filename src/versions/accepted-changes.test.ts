import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { UsageError } from '../findings/index.js'
import { compareVersions } from './compare.js'
import { accepts, parseAccepted, readAccepted, reviewChanges } from './accepted-changes.js'

const root = new URL('../../', import.meta.url)
const fileOf = (name: string): string => fileURLToPath(new URL(`fixtures/versions/accepted/${name}`, root))
const meta = JSON.parse(readFileSync(new URL('schemas/meta/accepted-changes.schema.json', root), 'utf8')) as object
const fits = new Ajv2020({ strictRequired: false }).compile(meta)

const { versions } = loadCatalogue()
const comparison = compareVersions(loadCatalogue(), versions[0] ?? '', versions[1] ?? '')
const breaking = comparison.changes.filter(({ level }) => level === 'breaking')
const [first] = breaking
if (first === undefined) throw new Error('the first two versions differ in nothing that breaks')

describe('reading', () => {
  test.each([
    ['good.yaml', 4],
    ['good.json', 1],
  ])('%s', (name, entries) => expect(readAccepted(fileOf(name))).toHaveLength(entries))
  test('an empty file accepts nothing', () => expect(parseAccepted('', 'x')).toEqual([]))
  test('a file that is not there', () => expect(() => readAccepted(fileOf('none.yaml'))).toThrow(/none\.yaml: ENOENT/))

  const wrong: readonly (readonly [text: string, error: RegExp])[] = [
    ['{', /neither YAML nor JSON/],
    ['accepted: []', /no list/],
    [`- reason: ${'a'.repeat(600_000)}`, /too long[^]*600010 characters/],
    ['- text', /Entry 1 of x is no object/],
    ['- {reason: a, rule: response-field-removed}\n- {reason: a}', /Entry 2 of x picks no change/],
    ['- {rule: response-field-removed}', /gives no reason/],
    ['- {rule: response-field-removed, reason: " "}', /reason that is no text/],
    ['- {rule: [a], reason: b}', /rule that is no text/],
    ['- {rules: a, reason: b}', /unknown key "rules"/],
    ['- {__proto__: a, at: /x, reason: b}', /unknown key "__proto__"/],
    ['- {change: 12, reason: b}', /"12", which is no fingerprint/],
    ['- {rule: response-field-lost, reason: b}', /"response-field-lost" that there is not[^]*response-field-removed/],
    ['- {at: /a, at: /b, reason: c}', /neither YAML nor JSON[^]*unique/],
  ]
  test.each(wrong)('%s is refused', (text, error) => {
    expect(() => parseAccepted(text, 'x')).toThrow(UsageError)
    expect(() => parseAccepted(text, 'x')).toThrow(error)
  })
})

describe('the published schema', () => {
  test.each(['good.yaml', 'good.json'])('takes %s', name => {
    expect(fits(parse(readFileSync(fileOf(name), 'utf8'), { schema: 'failsafe' }))).toBe(true)
  })
  test.each([
    '{}',
    '- {reason: a}',
    '- {rule: response-field-removed}',
    '- {rules: a, reason: b}',
    '- {change: 12, reason: b}',
    '- {at: /a, reason: " "}',
  ])('refuses %s', text => expect(fits(parse(text, { schema: 'failsafe' }))).toBe(false))
})

describe('matching', () => {
  const { rule, fingerprint, at, operation } = first
  const cases = [
    [{ change: fingerprint }, true],
    [{ change: '000000000000' }, false],
    [{ change: fingerprint, rule: 'operation-added' }, false],
    [{ rule }, true],
    [{ rule: 'operation-added' }, false],
    [{ operation: `${operation.method} ${operation.resource}` }, true],
    [{ operation: operation.from ?? '' }, true],
    [{ operation: operation.to ?? '' }, true],
    [{ operation: `PUT ${operation.resource}` }, false],
    [{ at }, true],
    [{ at: at.slice(0, at.lastIndexOf('/')) }, true],
    [{ at: at.slice(0, -1) }, false],
    [{ at: `${at}/deeper` }, false],
  ] as const
  test.each(cases)('%j: %s', (picked, expected) => expect(accepts({ ...picked, reason: 'a' }, first)).toBe(expected))
})

describe('review', () => {
  test('without a list every breaking change counts', () => {
    expect(reviewChanges(comparison)).toMatchObject({ unaccepted: breaking.length, stale: [] })
  })
  test('an accepted change counts no more and keeps the reason', () => {
    const review = reviewChanges(comparison, [{ change: first.fingerprint, reason: 'not read' }])
    expect(review.unaccepted).toBe(breaking.length - 1)
    expect(
      review.changes
        .filter(({ accepted }) => accepted !== null)
        .map(({ fingerprint, accepted }) => [fingerprint, accepted]),
    ).toEqual([[first.fingerprint, 'not read']])
  })
  test('an entry that fits nothing is stale', () => {
    const stale = { rule: 'parameter-removed', reason: 'old' }
    expect(reviewChanges(comparison, [stale]).stale).toEqual([stale])
  })
})
