import type { AuthorizedCall, OperationHandler } from '../serving/call.js'
import type { WrittenPage } from '../directory/company.js'
import { isActive, type User } from '../directory/user.js'
import { valueOf } from '../request/query.js'
import { readFilter, type UserTest } from '../listing/filters.js'
import { linkHeader, pageLinks, readPage, type PageRequest } from '../listing/page.js'
import { readSort, sortUsers } from '../listing/sort.js'
import { fieldErrors, refusals, replyBody, type Reply } from '../serving/reply.js'
import type { HookPoint } from '../changes/hook-points.js'
import { itemModel, listBody } from './user-answers.js'

/** PAGE and LIST: population, filters, order, page, view. */
export const list: OperationHandler = call => {
  const asked = `${call.operation.id}?${call.query.raw.join('&')}`
  const known = call.company.pages.get(asked)
  if (known !== undefined) return replyBody(200, known.body, headersOf(call, readPage(call.query), known.total))
  const tests = readTests(call)
  if ('status' in tests) return tests
  const chosen = selectUsers(call, tests)
  const page = call.hook('page', readPage(call.query))
  const start = (page.page - 1) * page.perPage
  const slice = call.hook('slice', chosen.slice(start, start + page.perPage))
  const total = call.hook('total', chosen.length)
  const model = itemModel(call, valueOf(call.query, 'view') ?? '')
  const body = listBody(call, slice, model)
  if (typeof body !== 'string' && !IN_PAGE.some(point => call.hooked(point))) cachePage(call, asked, { total, body })
  return replyBody(200, body, headersOf(call, page, total))
}

/** The hook points at which what a page holds may be changed: where one is handled, no page is kept. */
const IN_PAGE = [
  'unreadable',
  'filter',
  'sortSteps',
  'population',
  'matched',
  'ordered',
  'page',
  'slice',
  'total',
] as const satisfies readonly HookPoint[]
const MAX_PAGES = 50

function cachePage({ company }: AuthorizedCall, asked: string, page: WrittenPage): void {
  const { pages } = company
  if (pages.size >= MAX_PAGES) pages.clear()
  pages.set(asked, page)
  company.made += asked.length + page.body.length
}

function readTests(call: AuthorizedCall): readonly UserTest[] | Reply {
  if (!call.query.wellFormed) {
    const refusal = call.hook('unreadable', refusals.badRequest('The query string is not well formed.'))
    if (refusal !== null) return refusal
  }
  const tests: UserTest[] = []
  for (const name of call.operation.filters) {
    const read = readFilter(call.query, name)
    if (read.kind === 'test') tests.push(call.hook('filter', { name, test: read.test }).test)
    if (read.kind !== 'unreadable') continue
    const refusal = call.hook('unreadable', fieldErrors(400, { [`filters[${name}]`]: ['cannot be read'] }))
    if (refusal !== null) return refusal
  }
  return tests
}

/** Sorting comes first, for its result outlives the request. */
function selectUsers(call: AuthorizedCall, tests: readonly UserTest[]): readonly User[] {
  const { company, operation } = call
  const steps = call.hook('sortSteps', readSort(valueOf(call.query, 'sort'), operation.sortKeys))
  const sorted = sortUsers(company, steps)
  const population = call.hook('population', operation.population === 'active' ? sorted.filter(isActive) : sorted)
  const matched = tests.length === 0 ? population : population.filter(user => tests.every(test => test(user, company)))
  return call.hook('ordered', call.hook('matched', matched))
}

function headersOf(call: AuthorizedCall, page: PageRequest, total: number): Record<string, string> {
  const links = call.hook('links', pageLinks(page, total))
  const link = call.hook('linkHeader', linkHeader(links, `${call.url}${call.path}`, call.query, page.perPage))
  return { 'Per-Page': String(page.perPage), Total: String(total), ...(link === '' ? {} : { Link: link }) }
}
