import { loadCatalogue } from '../../catalogue/index.js'
import { type Query, valueOf } from '../request/query.js'

/** Which page was asked for (PAGE-2, PAGE-9, PAGE-10): numbers that cannot be read become the default. */
export interface PageRequest {
  readonly page: number
  readonly perPage: number
}

export function readPage(query: Query): PageRequest {
  const { usualPageSize, largestPageSize } = loadCatalogue().limits
  return {
    page: positive(valueOf(query, 'page')) ?? 1,
    perPage: Math.min(positive(valueOf(query, 'per_page')) ?? usualPageSize, largestPageSize),
  }
}

function positive(text: string | undefined): number | null {
  if (text === undefined || !/^\d+$/.test(text)) return null
  const value = Math.min(Number(text), Number.MAX_SAFE_INTEGER)
  return value > 0 ? value : null
}

type Relation = 'first' | 'prev' | 'last' | 'next'

/** Relation → page number, in wire order; empty where everything fits on one page (PAGE-5). */
export type PageLinks = readonly (readonly [rel: Relation, page: number])[]

export function pageLinks({ page, perPage }: PageRequest, total: number): PageLinks {
  const last = Math.max(1, Math.ceil(total / perPage))
  const links: (readonly [Relation, number])[] = []
  if (page > 1) links.push(['first', 1])
  if (page > 1) links.push(['prev', Math.min(page - 1, last)])
  if (page < last) links.push(['last', last], ['next', page + 1])
  return links
}

/** The `Link` header: absolute targets, every other query parameter kept as it was sent (PAGE-6). */
export function linkHeader(links: PageLinks, base: string, query: Query, perPage: number): string {
  const kept = query.raw.filter((_, i) => !['page', 'per_page'].includes(query.pairs[i]?.[0] ?? '')).map(safe)
  const target = (page: number): string => `${safe(base)}?${[...kept, `page=${page}`, `per_page=${perPage}`].join('&')}`
  return links.map(([rel, page]) => `<${target(page)}>; rel="${rel}"`).join(', ')
}

/** Escapes what may stand in no header and in no URL. */
function safe(text: string): string {
  return text.replace(/[^\x21-\x7e]|[<>"\\^`{|}]/g, encodeURIComponent)
}
