import { describe, expect, test } from 'vitest'
import { loadCatalogue, type Operation, type Selector } from '../catalogue/index.js'
import { isObject, type Json, type JsonObject } from '../json/index.js'
import { compareVersions } from './compare.js'
import { observeDifferences, sameValue, type Settle } from './observe.js'
import { declaredFields, type Sighting } from './observed-user.js'

const catalogue = loadCatalogue()
const asIs: Settle = value => value

/** A user as an operation would show it: every certain field of its model, with the value that all versions share. */
function sighting(operation: Operation, change: JsonObject = {}, leaveOut: readonly string[] = []): Sighting {
  const [status = 0] = operation.success
  const [view] = operation.views
  const named = { operation, status, ...(view === undefined ? {} : { view }) }
  const fields = [...declaredFields(catalogue, named).certain].filter(field => !leaveOut.includes(field))
  return { ...named, user: { ...Object.fromEntries(fields.map(field => [field, `the ${field}`])), ...change } }
}

/** The same operation in all versions, ascending. */
function everyVersion(selector: Selector): readonly Operation[] {
  const operations = catalogue.select(selector)
  expect(operations.map(({ version }) => version)).toEqual(catalogue.versions)
  return operations
}

const kinds: readonly (readonly [string, Selector])[] = [
  ['show', { action: 'show', companyIn: 'path' }],
  ['show by query', { action: 'show', companyIn: 'query' }],
  ['me', { action: 'me' }],
  ['list', { action: 'list', population: 'active' }],
  ['list of all', { action: 'list', population: 'all' }],
  ['create', { action: 'create', companyIn: 'path' }],
  ['create by query', { action: 'create', companyIn: 'query' }],
]

describe.each(kinds)('%s in every version', (_title, selector) => {
  const operations = everyVersion(selector)
  const observed = observeDifferences(
    catalogue,
    operations.map(operation => sighting(operation)),
    asIs,
  )

  test('what follows the documents differs as declared', () => {
    expect(observed).toMatchObject({ asDeclared: true, conflicts: [] })
    expect(observed.sightings.flatMap(({ missing, foreign, unknown }) => [...missing, ...foreign, ...unknown])).toEqual(
      [],
    )
    expect(
      observed.transitions.flatMap(({ fields }) => fields).filter(({ verdict }) => verdict === 'undeclared'),
    ).toEqual([])
  })

  test('the steps found are the field changes that the comparison of the documents finds', () => {
    for (const { from, to, method, resource, fields } of observed.transitions) {
      const changes = compareVersions(catalogue, from.version, to.version)
        .changes.filter(
          ({ operation, rule }) =>
            operation.method === method &&
            operation.resource === resource &&
            /^response-field-(added|removed)$/.test(rule),
        )
        .map(({ rule, at }) => `${rule.replace('response-field-', '')} ${at.slice(at.lastIndexOf('/') + 1)}`)
      expect(
        fields
          .filter(({ seen }) => seen !== 'none')
          .map(({ field, seen }) => `${seen} ${field}`)
          .sort(),
      ).toEqual(changes.sort())
    }
    expect(observed.transitions).toHaveLength(catalogue.versions.length - 1)
  })
})

describe('what is found', () => {
  const me = everyVersion({ action: 'me' })
  const [early, late] = me as [Operation, Operation]
  const observe = (...sightings: Sighting[]): ReturnType<typeof observeDifferences> =>
    observeDifferences(catalogue, sightings, asIs)
  const differenceOf = (field: string, ...sightings: Sighting[]): unknown =>
    observe(...sightings)
      .transitions.flatMap(({ fields }) => fields)
      .find(difference => difference.field === field)

  test('a field of a later version shown early', () => {
    const both = [sighting(early, { party_id: 1 }), sighting(late, { party_id: 1 })] as const
    expect(observe(...both)).toMatchObject({ asDeclared: false, conflicts: [] })
    expect(observe(...both).sightings[0]?.foreign).toEqual([{ field: 'party_id', models: ['current-user'] }])
    expect(differenceOf('party_id', ...both)).toEqual({
      field: 'party_id',
      declared: 'added',
      seen: 'none',
      verdict: 'undeclared',
    })
  })
  test('a field that is gone and still shown', () => {
    expect(differenceOf('contact_id', sighting(early), sighting(late, { contact_id: 1 }))).toEqual({
      field: 'contact_id',
      declared: 'removed',
      seen: 'none',
      verdict: 'undeclared',
    })
  })
  test('a field left out is no difference between versions', () => {
    const both = [sighting(early), sighting(late, {}, ['zip', 'party_id'])] as const
    expect(observe(...both).asDeclared).toBe(true)
    expect(observe(...both).sightings[1]?.missing.toSorted()).toEqual(['party_id', 'zip'])
    expect(differenceOf('zip', ...both)).toEqual({
      field: 'zip',
      declared: 'none',
      seen: 'removed',
      verdict: 'left-out',
    })
    expect(differenceOf('party_id', ...both)).toEqual({
      field: 'party_id',
      declared: 'added',
      seen: 'none',
      verdict: 'left-out',
    })
  })
  test.each(['locale', 'last_activated_at', 'add_to_new_projects', '__proto__x'])(
    '%s, which no answer declares, is drift',
    field => {
      const observed = observe(sighting(early), sighting(late, { [field]: '1' }))
      expect(observed).toMatchObject({ asDeclared: true })
      expect(observed.sightings[1]).toMatchObject({ foreign: [], unknown: [field] })
    },
  )
  test('a value that differs, told once for each sighting that differs from the first', () => {
    const observed = observe(
      ...me.map((operation, index) => sighting(operation, { city: index < 2 ? 'Lyon' : 'LYON' })),
    )
    expect(observed.asDeclared).toBe(false)
    expect(observed.conflicts.map(({ field, first, other }) => [field, first.version, other.version])).toEqual(
      me.slice(2).map(({ version }) => ['city', early.version, version]),
    )
  })
  test('a value of a field that only one model has is not compared', () => {
    expect(observe(sighting(early, { party_id: 1 }), sighting(late, { party_id: 2 })).conflicts).toEqual([])
  })
  test('two sightings of one version are not compared', () => {
    expect(observe(sighting(early), sighting(early, { city: 'Lyon' })).conflicts).toEqual([])
  })
  test('what settles away does not differ', () => {
    const settle: Settle = user =>
      isObject(user) ? Object.fromEntries(Object.entries(user).filter(([field]) => field !== 'city')) : user
    expect(observeDifferences(catalogue, [sighting(early), sighting(late, { city: 'x' })], settle).conflicts).toEqual(
      [],
    )
  })
  test('a step goes over a version without a sighting', () => {
    const [first, , third] = me as [Operation, Operation, Operation]
    expect(
      observe(sighting(third), sighting(first)).transitions.map(({ from, to }) => [from.version, to.version]),
    ).toEqual([[first.version, third.version]])
  })
  test('an answer without a model is no sighting', () => {
    const [list] = catalogue.select({ parameter: 'view' }) as [Operation]
    expect(() => observe({ ...sighting(list), view: list.views.at(-1) ?? '' })).toThrow(/declares no model/)
  })
})

describe('the extended form of an answer', () => {
  const [show] = catalogue.select({ action: 'show', model: 'user-detail-extended' }) as [Operation]
  const [list] = catalogue.select({ parameter: 'view' }) as [Operation]

  test('fits a show that has it among its forms, with and without its fields', () => {
    for (const change of [{}, { role: 'a' }, { role: 'a', verified_employee: true }]) {
      const [shown] = observeDifferences(catalogue, [sighting(show, change)], asIs).sightings
      expect(shown).toMatchObject({ foreign: [], missing: [], unknown: [] })
    }
  })
  test('is foreign in a list that was asked for the usual view', () => {
    const [shown] = observeDifferences(catalogue, [sighting(list, { role: 'a' })], asIs).sightings
    expect(shown?.foreign.map(({ field }) => field)).toEqual(['role'])
  })
})

describe('sameValue', () => {
  const cases: readonly (readonly [Json, Json, boolean])[] = [
    [null, '', true],
    ['', null, true],
    [null, null, true],
    ['a', null, false],
    [null, 0, false],
    [null, false, false],
    ['a', 'A', false],
    [9007199254740993n, 9007199254740993n, true],
    [9007199254740993n, 9007199254740992, false],
    [{ id: 1, name: 'a' }, { id: 1 }, true],
    [{ id: 1 }, { id: 2 }, false],
    [{ id: 1, type: null }, { id: 1, type: '' }, true],
    [{ id: 1 }, null, false],
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [{}, [], false],
  ]
  test.each(cases)('%o and %o: %s', (a, b, expected) => expect(sameValue(a, b)).toBe(expected))
})
