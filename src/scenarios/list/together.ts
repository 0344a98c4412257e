import type { JsonObject } from '../../json/index.js'
import type { ScenarioContext } from '../engine/context.js'
import { rota } from './deal.js'
import type { Section } from './section.js'
import { both, type Filter } from './selection.js'
import { searchedFields, searchFilter, swapCase, tellingPart, textIn, type SearchedField } from './search-text.js'
import { vendorFilter, vendorOf, vendorsIn } from './vendors.js'

/** Two vendors and a search, of which each leaves out somebody whom the other one lets through. */
export interface Together {
  readonly vendor: Filter
  readonly search: Filter
  readonly filter: Filter
  /** The field whose search it shows, in the other letter case, and who is found by that field alone; null where it shows none. */
  readonly field: SearchedField | null
  readonly user: JsonObject | null
}

/** The field whose search this list has to show in a read-only run: each list another one. */
export function fieldOf(context: ScenarioContext): SearchedField {
  return rota(context, searchedFields, 1)[0] ?? 'email_address'
}

/** null where the section holds no such users. The same for the same list, so that several scenarios share one answer. */
export function together(context: ScenarioContext, section: Section): Together | null {
  const vendors = vendorsIn(section.users).slice(0, 2)
  if (vendors.length < 2) return null
  const vendor = vendorFilter(vendors)
  for (const { part, field, user } of [...telling(context, section, vendors), ...beginnings(section)]) {
    const search = searchFilter(part)
    const filter = both(vendor, search)
    const count = (one: Filter): number => section.users.filter(other => one.matches(other) === true).length
    const inside = count(filter)
    if (inside > 0 && inside < count(vendor) && inside < count(search)) return { vendor, search, filter, field, user }
  }
  return null
}

type Part = Pick<Together, 'field' | 'user'> & { readonly part: string }

/** Parts of the field in turn, of users of the two vendors. */
function telling(context: ScenarioContext, { users }: Section, vendors: readonly string[]): readonly Part[] {
  if (context.run.write) return []
  const field = fieldOf(context)
  const theirs = users.filter(user => vendors.includes(vendorOf(user) ?? '')).slice(0, 60)
  return theirs.flatMap(user => {
    const part = tellingPart(user, field)
    return part === null ? [] : [{ part: swapCase(part), field, user }]
  })
}

/** Beginnings of last names: many users share them. */
function beginnings({ users }: Section): readonly Part[] {
  const parts = new Set(
    users.flatMap(user => /^[A-Za-z]{3,}/.exec(textIn(user, 'last_name') ?? '')?.[0].slice(0, 3) ?? []),
  )
  return [...parts].slice(0, 40).map(part => ({ part, field: null, user: null }))
}
