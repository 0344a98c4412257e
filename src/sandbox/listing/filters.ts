import { userField, loadCatalogue } from '../../catalogue/index.js'
import { fieldText } from '../directory/present.js'
import { type Query, valueOf, valuesOf } from '../request/query.js'
import { parseId, scalarText } from '../directory/values.js'
import { cached, vendorOf, type Company } from '../directory/company.js'
import { isActive, type User } from '../directory/user.js'
import { inRange, parseRange } from './time-range.js'

/** Whether a user passes. */
export type UserTest = (user: User, company: Company) => boolean

/** A filter as it was read: a test, nothing to test, or a value that cannot be read (LIST-12). */
type ReadFilter =
  { readonly kind: 'test'; readonly test: UserTest } | { readonly kind: 'none' } | { readonly kind: 'unreadable' }

type Reader = (values: readonly string[]) => ReadFilter

const none: ReadFilter = { kind: 'none' }
const unreadable: ReadFilter = { kind: 'unreadable' }
const test = (passes: UserTest): ReadFilter => ({ kind: 'test', test: passes })

/** How each filter is read; which of them an operation has, its document says. */
const readers: Readonly<Record<string, Reader>> = {
  active: ([value]) =>
    value === 'true' ? test(isActive) : value === 'false' ? test(user => !isActive(user)) : unreadable,
  [userField.createdAt]: values => within(userField.createdAt, values),
  [userField.updatedAt]: values => within(userField.updatedAt, values),
  [userField.originId]: ([value]) => test(user => user.fields[userField.originId] === value),
  [userField.vendorId]: values => {
    const ids = readIds(values)
    return ids === null ? unreadable : test(user => ids.has(scalarText(user.fields[userField.vendorId])))
  },
  trade_id: values => {
    const ids = readIds(values)
    return ids === null ? unreadable : test((user, company) => hasTrade(user, company, ids))
  },
  search: ([value = '']) => {
    const wanted = value.toLowerCase()
    return test((user, company) => !wanted.includes(SEPARATOR) && searchText(user, company).includes(wanted))
  },
}

/** Reads one filter of a query. Empty values are no filter; of a single value the last one sent counts. */
export function readFilter(query: Query, name: string): ReadFilter {
  const reader = Object.hasOwn(readers, name) ? readers[name] : undefined
  if (reader === undefined) return none
  const wire = `filters[${name}]`
  const many = name.endsWith('_id') && name !== userField.originId
  const values = (many ? valuesOf(query, wire) : [valueOf(query, wire) ?? '']).filter(value => value !== '')
  return values.length === 0 ? none : reader(values)
}

function within(field: string, [value = '']: readonly string[]): ReadFilter {
  const range = parseRange(value)
  return range === null ? unreadable : test(user => inRange(range, Date.parse(scalarText(user.fields[field]))))
}

function readIds(values: readonly string[]): ReadonlySet<string> | null {
  const ids = values
    .flatMap(value => value.split(','))
    .map(text => text.trim())
    .filter(text => text !== '')
    .map(parseId)
  return ids.includes(null) ? null : new Set(ids.map(String))
}

function hasTrade(user: User, company: Company, ids: ReadonlySet<string>): boolean {
  const vendor = vendorOf(user, company)
  return vendor !== undefined && [...vendor.trades].some(trade => ids.has(trade))
}

/** Keeps the searched texts apart, so that no search matches across two of them. */
const SEPARATOR = '\uffff'

/** The texts that a search looks into, in small letters, one behind the other (LIST-8). */
function searchText(user: User, company: Company): string {
  return cached(user, company, 'search', () =>
    [...searchedTexts(user, company).values()].map(text => text.replaceAll(SEPARATOR, ' ')).join(SEPARATOR),
  )
}

/** What each field shows to a search, in small letters; nothing where the user has no text for it. */
export function searchedTexts(user: User, company: Company): ReadonlyMap<string, string> {
  const fields = loadCatalogue().userFields.filter(({ searchedBy }) => searchedBy !== null)
  return new Map(fields.map(field => [field.name, (fieldText(user, company, field) ?? '').toLowerCase()]))
}
