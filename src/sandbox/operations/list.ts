import type { Admitted } from '../serving/call.js'
import type { WrittenPage } from '../directory/company.js'
import { isActive, type User } from '../directory/user.js'
import { valueOf } from '../request/query.js'
import { readFilter, type Test } from '../listing/filters.js'
import { linkHeader, pageLinks, readPage, type PageRequest } from '../listing/page.js'
import { readSort, sortUsers } from '../listing/sort.js'
import { fieldErrors, refusals, replyBody, type Reply } from '../serving/reply.js'
import type { Seam } from '../changes/hook-points.js'
import type { Effect } from './effect.js'
import { itemModel, listBody } from './user-answers.js'

/** PAGE and LIST: population, filters, order, page, view. */
export const list: Effect = call => {
  const asked = `${call.operation.id}?${call.query.raw.join('&')}`
  const known = call.company.pages.get(asked)
  if (known !== undefined) return replyBody(200, known.body, headersOf(call, readPage(call.query), known.total))
  const tests = readTests(call)
  if ('status' in tests) return tests
  const chosen = select(call, tests)
  const page = call.at('page', readPage(call.query))
  const start = (page.page - 1) * page.perPage
  const slice = call.at('slice', chosen.slice(start, start + page.perPage))
  const total = call.at('total', chosen.length)
  const model = itemModel(call, valueOf(call.query, 'view') ?? '')
  const body = listBody(call, slice, model)
  if (typeof body !== 'string' && !watched.some(seam => call.watched(seam))) keep(call, asked, { total, body })
  return replyBody(200, body, headersOf(call, page, total))
}

/** Where a fault may change what a page holds: then it is made anew each time. */
const watched = [
  'unreadable',
  'filter',
  'steps',
  'population',
  'matched',
  'ordered',
  'page',
  'slice',
  'total',
] as const satisfies readonly Seam[]
const MOST_PAGES = 50

function keep({ company: { pages } }: Admitted, asked: string, page: WrittenPage): void {
  if (pages.size >= MOST_PAGES) pages.clear()
  pages.set(asked, page)
}

function readTests(call: Admitted): readonly Test[] | Reply {
  if (!call.query.wellFormed) {
    const refusal = call.at('unreadable', refusals.badRequest('The query string is not well formed.'))
    if (refusal !== null) return refusal
  }
  const tests: Test[] = []
  for (const name of call.operation.filters) {
    const read = readFilter(call.query, name)
    if (read.kind === 'test') tests.push(call.at('filter', { name, test: read.test }).test)
    if (read.kind !== 'unreadable') continue
    const refusal = call.at('unreadable', fieldErrors(400, { [`filters[${name}]`]: ['cannot be read'] }))
    if (refusal !== null) return refusal
  }
  return tests
}

/** Sorting comes first, for its result outlives the request. */
function select(call: Admitted, tests: readonly Test[]): readonly User[] {
  const { company, operation } = call
  const steps = call.at('steps', readSort(valueOf(call.query, 'sort'), operation.sortKeys))
  const sorted = sortUsers(company, steps)
  const population = call.at('population', operation.population === 'active' ? sorted.filter(isActive) : sorted)
  const matched = tests.length === 0 ? population : population.filter(user => tests.every(test => test(user, company)))
  return call.at('ordered', call.at('matched', matched))
}

function headersOf(call: Admitted, page: PageRequest, total: number): Record<string, string> {
  const links = call.at('links', pageLinks(page, total))
  const link = call.at('link', linkHeader(links, baseOf(call), call.query, page.perPage))
  return { 'Per-Page': String(page.perPage), Total: String(total), ...(link === '' ? {} : { Link: link }) }
}

/** Link targets name the host that the caller used. */
function baseOf(call: Admitted): string {
  const host = call.headers['host'] ?? ''
  return `${/^[\w.:[\]-]+$/.test(host) ? `http://${host}` : call.url}${call.path}`
}
