import { header, wholeHeader, type Exchange } from '../../findings/index.js'
import { perExchange, type CheckContext } from '../engine/check.js'
import { queryValues } from '../engine/request.js'
import { readLinkHeader } from './link-header.js'

/** Where a page stands in its list, by the request and the headers of the answer. */
export interface PagePosition {
  readonly page: number
  readonly perPage: number
  readonly total: number
  /** The number of the last page, 1 for an empty list. */
  readonly last: number
}

/** null where the answer is no page that was asked for in words that make sense, or its headers do not tell. */
export const positionOf = perExchange((context): PagePosition | null => {
  if (!isPage(context)) return null
  const perPage = wholeHeader(context.exchange, 'per-page')
  const total = wholeHeader(context.exchange, 'total')
  if (perPage === undefined || perPage < 1 || total === undefined) return null
  const page = Number(queryValues(context, 'page')[0] ?? 1)
  return { page, perPage, total, last: Math.max(1, Math.ceil(total / perPage)) }
})

/** Is this a page of a list that was asked for in words that make sense? Others belong to PAGE-9. */
export const isPage = perExchange((context): boolean => {
  if (!isPaginated(context)) return false
  return ['page', 'per_page'].every(name => {
    const [value, ...more] = queryValues(context, name)
    return value === undefined || (more.length === 0 && /^[1-9]\d{0,5}$/.test(value))
  })
})

/** Is this an answer that tells its pages? */
export function isPaginated({ operation, status }: CheckContext): boolean {
  return operation.paginated && status === 200
}

export interface PageLink {
  readonly rel: string
  /** As it stands between the angle brackets. */
  readonly target: string
  /** Absolute; null where it cannot be read even beside the request. */
  readonly url: URL | null
}

/** The links of an answer; null where it has no `Link`, an empty list where the header cannot be read. */
export function linksOf(exchange: Exchange): readonly PageLink[] | null {
  const value = header(exchange, 'link')
  if (value === undefined) return null
  return (readLinkHeader(value) ?? []).map(({ rel, target }) => ({
    rel,
    target,
    url: resolve(target, exchange.request.url),
  }))
}

/** The link of an answer with this relation. */
export function linkTo(exchange: Exchange, rel: string): PageLink | undefined {
  return linksOf(exchange)?.find(link => link.rel === rel)
}

function resolve(target: string, base: string): URL | null {
  try {
    return new URL(target, base)
  } catch {
    return null
  }
}

/** Is it a URL without help from the request? */
export function isAbsolute(target: string): boolean {
  return /^https?:\/\/[^/]/i.test(target) && resolve(target, 'about:blank') !== null
}
