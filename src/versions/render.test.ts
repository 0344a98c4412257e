import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { reviewChanges, type ReviewedChange, type VersionReview } from './accepted-changes.js'
import { compareVersions } from './compare.js'
import { renderJson, renderMarkdown, renderText } from './render.js'

const change: ReviewedChange = {
  rule: 'response-field-removed',
  operation: { method: 'GET', resource: '/things', from: 'a', to: 'b' },
  at: '/response/200/body/*/x_y',
  from: 'string',
  to: null,
  level: 'breaking',
  message: 'field x_y is gone',
  fingerprint: '0123456789ab',
  accepted: null,
}

function reviewOf(changes: readonly ReviewedChange[], more: Partial<VersionReview> = {}): VersionReview {
  const count = (level: string): number => changes.filter(one => one.level === level).length
  return {
    from: '1',
    to: '2',
    changes,
    stale: [],
    unaccepted: changes.filter(one => one.level === 'breaking' && one.accepted === null).length,
    operations: { compared: 1, changed: changes.length > 0 ? 1 : 0, added: 0, removed: 0 },
    counts: { breaking: count('breaking'), 'possibly-breaking': count('possibly-breaking'), safe: count('safe') },
    ...more,
  }
}

const ESCAPE = String.fromCharCode(27)

describe('text', () => {
  const sayings: readonly (readonly [title: string, review: VersionReview, line: string])[] = [
    ['nothing changed', reviewOf([]), 'Nothing changes for a client that moves from 1 to 2.'],
    ['something breaks', reviewOf([change]), 'Something breaks for a client that moves from 1 to 2.'],
    [
      'all accepted',
      reviewOf([{ ...change, accepted: 'not read' }]),
      'All that breaks for a client that moves from 1 to 2 is accepted.',
    ],
    [
      'only safe',
      reviewOf([{ ...change, level: 'safe' }]),
      'Nothing certainly breaks for a client that moves from 1 to 2.',
    ],
    [
      'counts',
      reviewOf([change, { ...change, accepted: 'ok' }]),
      '2 breaking (1 of them accepted), 0 possibly breaking, 0 safe',
    ],
    ['operations', reviewOf([change]), '1 operation compared, 1 changed; none added, none removed'],
    [
      'where, rule and fingerprint',
      reviewOf([change]),
      '/response/200/body/*/x_y  response-field-removed  0123456789ab',
    ],
    ['the reason', reviewOf([{ ...change, accepted: 'not read' }]), 'accepted: not read'],
    [
      'a stale entry',
      reviewOf([], { stale: [{ rule: 'operation-added', operation: 'GET /x', reason: 'old' }] }),
      'stale: nothing fits the accepted change operation-added, GET /x (old)',
    ],
  ]
  test.each(sayings)('%s', (_title, review, line) => {
    expect(
      renderText(review, { color: false })
        .toString()
        .split('\n')
        .map(text => text.trim()),
    ).toContain(line)
  })
  test('what breaks comes first', () => {
    const text = renderText(
      reviewOf([
        { ...change, level: 'safe', message: 'later' },
        { ...change, message: 'sooner' },
      ]),
      { color: false },
    ).toString()
    expect(text.indexOf('sooner')).toBeLessThan(text.indexOf('later'))
  })
  test('colours only where wanted', () => {
    expect(renderText(reviewOf([change]), { color: false }).toString()).not.toContain(ESCAPE)
    expect(renderText(reviewOf([change]), { color: true }).toString()).toContain(ESCAPE)
  })
})

describe('markdown', () => {
  test('a row for each change', () => {
    expect(renderMarkdown(reviewOf([change]))).toContain(
      '| **breaking** | field `x_y` is gone | `/response/200/body/*/x_y` | response-field-removed | `0123456789ab` |',
    )
  })
  test('a reason cannot break the table or become markup', () => {
    const text = renderMarkdown(reviewOf([{ ...change, accepted: 'a | b\n| c <b>`d`' }]))
    expect(text).toContain('(accepted: a `\\| b\\n\\|` c `` <b>`d` ``)')
    expect(text.split('\n').filter(line => line.startsWith('|'))).toHaveLength(3)
  })
  test('code with backticks and pipes stays code', () => {
    expect(renderMarkdown(reviewOf([{ ...change, at: '/a`b|c`' }]))).toContain('`` /a`b\\|c` ``')
  })
  test('stale entries are listed', () => {
    expect(renderMarkdown(reviewOf([], { stale: [{ at: '/x', reason: 'old' }] }))).toContain(
      '- Nothing fits the accepted change `/x`: old',
    )
  })
})

describe('json', () => {
  const read = (name: string): object =>
    JSON.parse(readFileSync(new URL(`../../schemas/meta/${name}`, import.meta.url), 'utf8')) as object
  const fits = new Ajv2020({ allowUnionTypes: true, strictRequired: false, allErrors: true })
    .addSchema(read('accepted-changes.schema.json'), 'accepted-changes.schema.json')
    .compile(read('version-review.schema.json'))
  const catalogue = loadCatalogue()
  const pairs = catalogue.versions.flatMap(from => catalogue.versions.map(to => [from, to] as const))

  test.each(pairs)('%s → %s fits its schema', (from, to) => {
    const review = reviewChanges(compareVersions(catalogue, from, to), [
      { rule: 'response-field-removed', reason: 'a' },
    ])
    fits(JSON.parse(renderJson(review)))
    expect(fits.errors ?? []).toEqual([])
  })
  test('the schema refuses a change without a level', () => {
    const { level, ...rest } = change
    expect(fits({ schemaVersion: 1, ...reviewOf([]), changes: [rest] })).toBe(false)
  })
})
