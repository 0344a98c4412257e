import { counted } from '../../findings/index.js'
import { userField } from '../../catalogue/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import { idText } from '../engine/answer.js'
import { defineScenario, type ScenarioContext } from '../engine/scenario.js'
import { SkipError } from '../engine/verdict.js'
import { distinctivePart, type SearchedField, searchedFields, searchFilter, swapCase, textIn } from './search-text.js'
import { askWithin, type Section, sectionOf } from './section.js'
import {
  answered,
  both,
  compareSelection,
  expectSelection,
  failMissing,
  failSurplus,
  type Filter,
  shows,
} from './selection.js'

/** The id of a user's vendor as digits: null where it has none, undefined where the list does not tell. */
export function vendorOf(user: JsonObject): string | null | undefined {
  const { vendor } = user
  if (isObject(vendor)) return idText(vendor.id) === '' ? undefined : idText(vendor.id)
  return vendor === null ? null : undefined
}

/** The filter for users of these vendors (LIST-5). */
export function vendorFilter(ids: readonly string[]): Filter {
  return {
    pairs: [[`filters[${userField.vendorId}]`, ids.join(',')]],
    what: `of vendor ${ids.join(' or ')}`,
    matches(user) {
      const vendor = vendorOf(user)
      return vendor === undefined ? undefined : vendor !== null && ids.includes(vendor)
    },
  }
}

/** Vendors of these users, those with the most users first. */
export function vendorsIn(users: readonly JsonObject[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const user of users) {
    const vendor = vendorOf(user)
    if (typeof vendor === 'string') counts.set(vendor, (counts.get(vendor) ?? 0) + 1)
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([id]) => id)
}

/** Two vendors and a search, of which each leaves out users that the other lists. */
export interface FilterPair {
  readonly vendor: Filter
  readonly search: Filter
  readonly filter: Filter
  /** The field whose search it shows, in the other letter case; null where it shows none. */
  readonly field: SearchedField | null
  readonly user: JsonObject | null
}

/** The field whose search this list has to show in a read-only run: another one for each list. */
export function fieldInTurn(context: ScenarioContext): SearchedField {
  const [field] = context.run.roundRobin(searchedFields(), 1)
  if (field === undefined) throw new Error('a search looks into no field')
  return field
}

/**
 * The same pair for the same list, so that several scenarios share one answer; null where the section has no such
 * users.
 */
export function vendorAndSearch(context: ScenarioContext, section: Section): FilterPair | null {
  const vendors = vendorsIn(section.users).slice(0, 2)
  if (vendors.length < 2) return null
  const vendor = vendorFilter(vendors)
  for (const { part, field, user } of [...distinctiveParts(context, section, vendors), ...lastNamePrefixes(section)]) {
    const search = searchFilter(part)
    const filter = both(vendor, search)
    const count = (one: Filter): number => section.users.filter(other => one.matches(other) === true).length
    const inside = count(filter)
    if (inside > 0 && inside < count(vendor) && inside < count(search)) return { vendor, search, filter, field, user }
  }
  return null
}

type Part = Pick<FilterPair, 'field' | 'user'> & { readonly part: string }

/** Distinctive parts of the field whose turn it is, of users of the two vendors. */
function distinctiveParts(context: ScenarioContext, { users }: Section, vendors: readonly string[]): readonly Part[] {
  if (context.run.write) return []
  const field = fieldInTurn(context)
  const theirs = users.filter(user => vendors.includes(vendorOf(user) ?? '')).slice(0, 60)
  return theirs.flatMap(user => {
    const part = distinctivePart(user, field)
    return part === null ? [] : [{ part: swapCase(part), field, user }]
  })
}

/** Beginnings of last names, which many users share. */
function lastNamePrefixes({ users }: Section): readonly Part[] {
  const familyName = { name: userField.familyName, label: null }
  const parts = new Set(
    users.flatMap(user => /^[A-Za-z]{3,}/.exec(textIn(user, familyName) ?? '')?.[0].slice(0, 3) ?? []),
  )
  return [...parts].slice(0, 40).map(part => ({ part, field: null, user: null }))
}

const ONLY = 'LIST-5/only-of-the-vendors'
const ALL = 'LIST-5/all-of-the-vendors'
const EITHER = 'LIST-5/comma-means-either'

/**
 * The filter by vendor lists all users of the vendors and no others; a comma means either (LIST-5). A read-only run
 * asks for two vendors at once, together with a search.
 */
export const filterVendor = defineScenario({
  id: 'filter-vendor',
  clauses: [ONLY, ALL, EITHER],
  appliesTo: { action: 'list', parameter: `filters[${userField.vendorId}]` },
  mode: 'read',
  requests: 2,
  requestsReadOnly: 1,
  async run(context) {
    const section = await sectionOf(context)
    const [first, second] = vendorsIn(section.users)
    if (first === undefined) throw new SkipError('missing-data', 'no user of the list has a vendor')
    const pair = context.run.write ? null : vendorAndSearch(context, section)
    if (
      pair !== null &&
      compareSelection(section, await askWithin(context, section, pair.filter.pairs), pair.filter.matches).holds
    ) {
      for (const clause of [ONLY, ALL, EITHER] as const) context.verdict.pass(clause)
      return
    }
    const one = vendorFilter([first])
    const answer = await askWithin(context, section, one.pairs)
    if (answered(context.verdict, ONLY, answer, one.what)) {
      const verdict = compareSelection(section, answer, one.matches)
      failSurplus(context, ONLY, answer, verdict.surplus, one.what)
      failMissing(context.verdict, ALL, answer, section, verdict.missing, one.what)
      if (verdict.surplus.length === 0 && shows(section, one.matches).someOut) context.verdict.pass(ONLY)
      if (verdict.missing.length === 0) context.verdict.pass(ALL)
      if (!verdict.holds)
        throw new SkipError('baseline-refused', 'the filter by one vendor already selects the wrong users')
    }
    if (second === undefined) throw new SkipError('missing-data', 'the users of the list have one vendor alone')
    const two = vendorFilter([first, second])
    expectSelection(context, EITHER, section, await askWithin(context, section, two.pairs), two)
    throw new SkipError('missing-data', 'all users of the list have the same vendor')
  },
})

const CLAUSE = 'LIST-9/filters-hold-together'
const COUNTS = 'PAGE-4/counts-all-matching'

/**
 * Filters hold together (LIST-9), and Total counts the users that match them (PAGE-4). A vendor and a search at once
 * are compared with each of them alone.
 */
export const filtersTogether = defineScenario({
  id: 'filters-together',
  clauses: [CLAUSE, COUNTS],
  appliesTo: { paginated: true },
  mode: 'read',
  requests: 3,
  requestsReadOnly: 0,
  async run(context) {
    const section = await sectionOf(context)
    const pair = vendorAndSearch(context, section)
    if (pair === null)
      throw new SkipError('missing-data', 'no two filters of which each leaves out whom the other one lists')
    const answer = await askWithin(context, section, pair.filter.pairs)
    if (!answered(context.verdict, CLAUSE, answer, pair.filter.what)) return
    context.verdict.expect(
      COUNTS,
      answer.total === answer.items.length,
      () => ({
        at: '/response/headers/total',
        expected: answer.items.length,
        received: String(answer.total),
        message: 'Total counts the users that match the filters',
      }),
      { exchanges: [answer.exchange] },
    )
    if (!context.run.write && compareSelection(section, answer, pair.filter.matches).holds) context.verdict.pass(CLAUSE)
    else await judgeAgainstAlone(context, section, pair)
  },
})

async function judgeAgainstAlone(
  context: ScenarioContext,
  section: Section,
  { vendor, search, filter }: FilterPair,
): Promise<void> {
  const answer = await askWithin(context, section, filter.pairs)
  const alone = [
    await askWithin(context, section, vendor.pairs),
    await askWithin(context, section, search.pairs),
  ] as const
  const [left, right] = alone.map(({ ids }) => new Set(ids)) as [Set<string>, Set<string>]
  const expected = [...left].filter(id => right.has(id))
  const holds =
    alone.every(one => one.sound) &&
    expected.length === new Set(answer.ids).size &&
    answer.ids.every(id => left.has(id) && right.has(id))
  const exchanges = [...alone, answer].map(({ exchange }) => exchange)
  context.verdict.expect(
    CLAUSE,
    holds,
    () => ({
      at: '/response/body',
      expected: `the ${counted(expected.length, 'user')} that both filters list alone`,
      received: `${counted(answer.users.length, 'user')}`,
      message: `two filters (${filter.what}) hold together`,
    }),
    { exchanges, comparedWith: exchanges },
  )
}
