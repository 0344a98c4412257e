import { badRequest } from '../serving/http-error.js'
import { readFilters } from './filters.js'
import { sortUsers } from './sort.js'
import { valueOf, type QueryPair } from '../request/query.js'
import type { Company } from '../directory/company.js'
import type { User } from '../directory/user.js'

export interface Paging {
  readonly defaultPerPage: number
  readonly maxPerPage: number
}
export interface Page {
  readonly users: readonly User[]
  readonly headers: Readonly<Record<string, string>>
}
/** Which users a list shows at all, and by what it can be sorted. */
export interface Population {
  readonly activeOnly: boolean
}

const MAX_COUNT = 100_000_000
const MAX_LISTS = 64

/** A count of at least one; absent or empty: undefined. @throws HttpError 400 for anything else (PAGE-9) */
function count(query: readonly QueryPair[], name: string): number | undefined {
  const text = valueOf(query, name)
  if (text === undefined) return undefined
  const value = /^\d{1,12}$/.test(text) ? Number(text) : 0
  if (value < 1 || value > MAX_COUNT) throw badRequest(`${name} is not a number from 1 on`)
  return value
}

const lists = new WeakMap<Company, { revision: number; kept: Map<string, readonly User[]> }>()

/** All users that match, in order; the same array as long as nothing in the company changes. */
function matchingUsers(company: Company, query: readonly QueryPair[], { activeOnly }: Population): readonly User[] {
  const known = lists.get(company)
  const fresh = { revision: company.revision, kept: new Map<string, readonly User[]>() }
  const memory = known?.revision === company.revision ? known : fresh
  lists.set(company, memory)
  const asked = query.filter(pair => pair.name !== 'page' && pair.name !== 'per_page').map(pair => pair.raw)
  const key = `${activeOnly} ${asked.join('&')}`
  const before = memory.kept.get(key)
  if (before !== undefined) return before
  const tests = readFilters(query, !activeOnly)
  const found = company.users.filter(user => (user.is_active || !activeOnly) && tests.every(test => test(user)))
  const sorted = sortUsers(found, valueOf(query, 'sort'), activeOnly)
  if (memory.kept.size >= MAX_LISTS) memory.kept.clear()
  memory.kept.set(key, sorted)
  return sorted
}

/** `<url>; rel=next, …`: every other pair of the query stays as it was sent (PAGE-6). */
function linkHeader(
  url: string,
  query: readonly QueryPair[],
  perPage: number,
  targets: Readonly<Record<string, number>>,
): string {
  const others = query.filter(pair => pair.name !== 'page' && pair.name !== 'per_page').map(pair => pair.raw)
  const safe = others.map(raw => raw.replace(/[^\x21-\x7e]|[<>"\\^`{|}]/g, unit => encodeURIComponent(unit)))
  return Object.entries(targets)
    .map(([rel, page]) => `<${url}?${[`per_page=${perPage}`, `page=${page}`, ...safe].join('&')}>; rel=${rel}`)
    .join(', ')
}

/**
 * One page of a list with its headers (PAGE-1 … PAGE-10).
 * `url` is the absolute address of the list without its query.
 * @throws HttpError 400
 */
export function listPage(
  company: Company,
  query: readonly QueryPair[],
  kind: Population,
  paging: Paging,
  url: string,
): Page {
  const page = count(query, 'page') ?? 1
  const perPage = Math.min(count(query, 'per_page') ?? paging.defaultPerPage, paging.maxPerPage)
  const all = matchingUsers(company, query, kind)
  const last = Math.max(1, Math.ceil(all.length / perPage))
  const targets = {
    ...(page < last ? { next: page + 1 } : {}),
    last,
    ...(page > 1 ? { first: 1 } : {}),
    ...(page > 1 && page <= last ? { prev: page - 1 } : {}),
  }
  const headers = { TOTAL: String(all.length), 'per-page': String(perPage) }
  const link = last > 1 ? { LINK: linkHeader(url, query, perPage, targets) } : {}
  return { users: all.slice((page - 1) * perPage, page * perPage), headers: { ...headers, ...link } }
}
