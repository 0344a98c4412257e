import { header } from '../../findings/index.js'
import type { Judged } from '../engine/check.js'
import { perExchange } from '../engine/per-exchange.js'

/** Where a page stands in its list, by the request and the headers of the answer. */
export interface PagePosition {
  readonly page: number
  readonly perPage: number
  readonly total: number
  /** The number of the last page, 1 for an empty list. */
  readonly last: number
}

const WHOLE = /^\d+$/

/** A whole number in a header, or null. */
export function wholeHeader({ exchange }: Judged, name: string): number | null {
  const value = header(exchange, name)
  return value !== undefined && WHOLE.test(value) ? Number(value) : null
}

/** Is this a page of a list that was asked for in words that make sense? Others belong to PAGE-9. */
export const isPage = perExchange(({ operation, status, query }): boolean => {
  if (!operation.paginated || status !== 200) return false
  return ['page', 'per_page'].every(wanted => {
    const values = query.flatMap(([name, value]) => (name === wanted ? [value] : []))
    return values.length === 0 || (values.length === 1 && /^[1-9]\d{0,5}$/.test(values[0] ?? ''))
  })
})

/** null where the headers do not tell. */
export const positionOf = perExchange((judged): PagePosition | null => {
  const perPage = wholeHeader(judged, 'per-page')
  const total = wholeHeader(judged, 'total')
  if (perPage === null || perPage < 1 || total === null) return null
  const page = Number(judged.query.find(([name]) => name === 'page')?.[1] ?? 1)
  return { page, perPage, total, last: Math.max(1, Math.ceil(total / perPage)) }
})
