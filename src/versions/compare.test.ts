import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { compareVersions, type VersionComparison } from './compare.js'

/** Pair of versions → operation → `level rule place`, as VER-3 lists the differences. */
type Expected = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

const expected = JSON.parse(
  readFileSync(new URL('../../fixtures/versions/expected-differences.json', import.meta.url), 'utf8'),
) as Expected
const catalogue = loadCatalogue()

function folded({ changes }: VersionComparison): Record<string, string[]> {
  const byOperation: Record<string, string[]> = {}
  for (const { operation, level, rule, at } of changes) {
    ;(byOperation[`${operation.method} ${operation.resource}`] ??= []).push(`${level} ${rule} ${at}`.trim())
  }
  for (const lines of Object.values(byOperation)) lines.sort()
  return byOperation
}

const pairs = Object.keys(expected).map(pair => pair.split(' ') as [string, string])

describe('the known differences and no others', () => {
  test('every pair of versions is listed', () => {
    const { versions } = catalogue
    expect(pairs.map(pair => pair.join(' ')).sort()).toEqual(
      versions.flatMap((from, i) => versions.slice(i + 1).map(to => `${from} ${to}`)).sort(),
    )
  })

  test.each(pairs)('%s → %s', (from, to) => {
    expect(folded(compareVersions(catalogue, from, to))).toEqual(expected[`${from} ${to}`])
  })
})

describe('moving down', () => {
  const opposite: readonly (readonly [string, string])[] = [
    ['operation-added', 'operation-removed'],
    ['parameter-added', 'parameter-removed'],
    ['request-field-added', 'request-field-removed'],
    ['response-field-added', 'response-field-removed'],
    ['response-field-removed', 'response-field-added'],
    ['response-choice-added', 'response-choice-removed'],
    ['response-status-added', 'response-status-removed'],
    ['response-shape-changed', 'response-shape-changed'],
  ]
  const turned = new Map(opposite)

  test.each(pairs)('%s ← %s has the same places, each change turned round', (from, to) => {
    const places = (comparison: VersionComparison, rule: (id: string) => string | undefined): string[] =>
      comparison.changes
        .map(change => `${change.operation.method} ${change.operation.resource} ${rule(change.rule)} ${change.at}`)
        .sort()
    expect(places(compareVersions(catalogue, to, from), id => id)).toEqual(
      places(compareVersions(catalogue, from, to), id => turned.get(id)),
    )
  })

  test('a call that the lower version lacks breaks', () => {
    const [first = '', last = ''] = [catalogue.versions[0], catalogue.versions.at(-1)]
    const gone = compareVersions(catalogue, last, first).changes.filter(({ rule }) => rule === 'operation-removed')
    expect(gone.length).toBeGreaterThan(0)
    expect(gone.every(({ level }) => level === 'breaking')).toBe(true)
  })
})

describe('fingerprints', () => {
  const all = pairs.flatMap(([from, to]) => compareVersions(catalogue, from, to).changes)

  test('no two changes share one', () =>
    expect(new Set(all.map(({ fingerprint }) => fingerprint)).size).toBe(all.length))
  test('a second comparison gives the same', () => {
    const again = pairs.flatMap(([from, to]) => compareVersions(catalogue, from, to).changes)
    expect(again).toEqual(all)
  })
})

test.each(catalogue.versions)('%s differs in nothing from itself', version => {
  expect(compareVersions(catalogue, version, version).changes).toEqual([])
})

test('an unknown version is a usage error that names the known ones', () => {
  expect(() => compareVersions(catalogue, '0.9', '1.0')).toThrow(/no version "0\.9"[^]*1\.0, 1\.1/)
})
