import { describe, expect, test } from 'vitest'
import { loadCatalogue, type Operation, type Selector } from '../catalogue/index.js'
import { isObject, type Json, type JsonObject } from '../json/index.js'
import { compareVersions } from './compare.js'
import { observeDifferences, sameValue, type StripVolatile } from './observe.js'
import { declaredFields, type ObservedUser } from './observed-user.js'

const catalogue = loadCatalogue()
const asIs: StripVolatile = value => value

/** A user as an operation would show it: every certain field of its model, with the value that all versions share. */
function observedUser(operation: Operation, change: JsonObject = {}, leaveOut: readonly string[] = []): ObservedUser {
  const [status = 0] = operation.success
  const [view] = operation.views
  const named = { operation, status, ...(view === undefined ? {} : { view }) }
  const fields = [...declaredFields(catalogue, named).inEveryForm].filter(field => !leaveOut.includes(field))
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
    operations.map(operation => observedUser(operation)),
    asIs,
  )

  test('what follows the documents differs as declared', () => {
    expect(observed).toMatchObject({ asDeclared: true, conflicts: [] })
    expect(
      observed.shownFields.flatMap(({ missing, foreign, unknown }) => [...missing, ...foreign, ...unknown]),
    ).toEqual([])
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
          .filter(({ observed: seen }) => seen !== 'none')
          .map(({ field, observed: seen }) => `${seen} ${field}`)
          .sort(),
      ).toEqual(changes.sort())
    }
    expect(observed.transitions).toHaveLength(catalogue.versions.length - 1)
  })
})

describe('what is found', () => {
  const me = everyVersion({ action: 'me' })
  const [early, late] = me as [Operation, Operation]
  const observe = (...users: ObservedUser[]): ReturnType<typeof observeDifferences> =>
    observeDifferences(catalogue, users, asIs)
  const differenceOf = (field: string, ...users: ObservedUser[]): unknown =>
    observe(...users)
      .transitions.flatMap(({ fields }) => fields)
      .find(difference => difference.field === field)

  test('a field of a later version shown early', () => {
    const both = [observedUser(early, { party_id: 1 }), observedUser(late, { party_id: 1 })] as const
    expect(observe(...both)).toMatchObject({ asDeclared: false, conflicts: [] })
    expect(observe(...both).shownFields[0]?.foreign).toEqual([{ field: 'party_id', models: ['current-user'] }])
    expect(differenceOf('party_id', ...both)).toEqual({
      field: 'party_id',
      declared: 'added',
      observed: 'none',
      verdict: 'undeclared',
    })
  })
  test('a field that is gone and still shown', () => {
    expect(differenceOf('contact_id', observedUser(early), observedUser(late, { contact_id: 1 }))).toEqual({
      field: 'contact_id',
      declared: 'removed',
      observed: 'none',
      verdict: 'undeclared',
    })
  })
  test('a field left out is no difference between versions', () => {
    const both = [observedUser(early), observedUser(late, {}, ['zip', 'party_id'])] as const
    expect(observe(...both).asDeclared).toBe(true)
    expect(observe(...both).shownFields[1]?.missing.toSorted()).toEqual(['party_id', 'zip'])
    expect(differenceOf('zip', ...both)).toEqual({
      field: 'zip',
      declared: 'none',
      observed: 'removed',
      verdict: 'left-out',
    })
    expect(differenceOf('party_id', ...both)).toEqual({
      field: 'party_id',
      declared: 'added',
      observed: 'none',
      verdict: 'left-out',
    })
  })
  test.each(['locale', 'last_activated_at', 'add_to_new_projects', '__proto__x'])(
    '%s, which no answer declares, is drift',
    field => {
      const observed = observe(observedUser(early), observedUser(late, { [field]: '1' }))
      expect(observed).toMatchObject({ asDeclared: true })
      expect(observed.shownFields[1]).toMatchObject({ foreign: [], unknown: [field] })
    },
  )
  test('a value that differs, told once for each user that differs from the first', () => {
    const observed = observe(
      ...me.map((operation, index) => observedUser(operation, { city: index < 2 ? 'Lyon' : 'LYON' })),
    )
    expect(observed.asDeclared).toBe(false)
    expect(observed.conflicts.map(({ field, first, other }) => [field, first.version, other.version])).toEqual(
      me.slice(2).map(({ version }) => ['city', early.version, version]),
    )
  })
  test('a value of a field that only one model has is not compared', () => {
    expect(observe(observedUser(early, { party_id: 1 }), observedUser(late, { party_id: 2 })).conflicts).toEqual([])
  })
  test('two observations of one version are not compared', () => {
    expect(observe(observedUser(early), observedUser(early, { city: 'Lyon' })).conflicts).toEqual([])
  })
  test('what is volatile does not differ', () => {
    const strip: StripVolatile = user =>
      isObject(user) ? Object.fromEntries(Object.entries(user).filter(([field]) => field !== 'city')) : user
    expect(
      observeDifferences(catalogue, [observedUser(early), observedUser(late, { city: 'x' })], strip).conflicts,
    ).toEqual([])
  })
  test('a step goes over a version that was not observed', () => {
    const [first, , third] = me as [Operation, Operation, Operation]
    expect(
      observe(observedUser(third), observedUser(first)).transitions.map(({ from, to }) => [from.version, to.version]),
    ).toEqual([[first.version, third.version]])
  })
  test('an answer without a model shows no user', () => {
    const [list] = catalogue.select({ parameter: 'view' }) as [Operation]
    expect(() => observe({ ...observedUser(list), view: list.views.at(-1) ?? '' })).toThrow(/declares no model/)
  })
})

describe('the extended form of an answer', () => {
  const [show] = catalogue.select({ action: 'show', model: 'user-detail-extended' }) as [Operation]
  const [list] = catalogue.select({ parameter: 'view' }) as [Operation]

  test('fits a show that has it among its forms, with and without its fields', () => {
    for (const change of [{}, { role: 'a' }, { role: 'a', verified_employee: true }]) {
      const [shown] = observeDifferences(catalogue, [observedUser(show, change)], asIs).shownFields
      expect(shown).toMatchObject({ foreign: [], missing: [], unknown: [] })
    }
  })
  test('is foreign in a list that was asked for the usual view', () => {
    const [shown] = observeDifferences(catalogue, [observedUser(list, { role: 'a' })], asIs).shownFields
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
