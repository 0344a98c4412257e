import type { ClauseId } from '../../findings/index.js'
import { type Check, defineCheck } from '../engine/check.js'
import { perExchange } from '../engine/per-exchange.js'
import { linksOf } from './links.js'
import { type PagePosition, isPage, positionOf } from './page-position.js'

// PAGE-5: Link leads through the pages.

const relationsOf = perExchange(({ exchange }) => [...new Set((linksOf(exchange) ?? []).map(link => link.rel))])

/** A check that a relation is there, or is not, on the pages that `where` picks. A single page needs no Link at all. */
export function relationCheck(
  id: string,
  clause: ClauseId,
  rel: string,
  present: boolean,
  where: (position: PagePosition) => boolean,
): Check {
  return defineCheck({
    id,
    clause,
    needs: ['headers', 'request'],
    judges(judged) {
      const position = isPage(judged) ? positionOf(judged) : null
      return position !== null && where(position)
    },
    *inspect(judged) {
      const rels = relationsOf(judged)
      if (rels.includes(rel) === present) return
      const { page, last } = positionOf(judged) ?? { page: 0, last: 0 }
      yield {
        at: '/response/headers/link',
        expected: present ? `rel=${rel}` : `no rel=${rel}`,
        received: rels,
        message: `page ${page} of ${last} has ${present ? 'no' : 'a'} link ${rel}`,
      }
    },
  })
}

export const firstFromPage2 = relationCheck(
  'first-from-page-2',
  'PAGE-5/first-from-page-2',
  'first',
  true,
  ({ page, last }) => page >= 2 && page <= last,
)

export const lastOnAllButLast = relationCheck(
  'last-on-all-but-last',
  'PAGE-5/last-on-all-but-last',
  'last',
  true,
  ({ page, last }) => page < last,
)

export const nextOnAllButLast = relationCheck(
  'next-on-all-but-last',
  'PAGE-5/next-on-all-but-last',
  'next',
  true,
  ({ page, last }) => page < last,
)

export const noNextOnLast = relationCheck(
  'no-next-on-last',
  'PAGE-5/no-next-on-last',
  'next',
  false,
  ({ page, last }) => page === last,
)

export const noPrevOnPage1 = relationCheck(
  'no-prev-on-page-1',
  'PAGE-5/no-prev-on-page-1',
  'prev',
  false,
  ({ page }) => page === 1,
)

export const pastEndHasNoNext = relationCheck(
  'past-end-has-no-next',
  'PAGE-5/past-end-has-no-next',
  'next',
  false,
  ({ page, last }) => page > last,
)

export const prevFromPage3 = relationCheck(
  'prev-from-page-3',
  'PAGE-5/prev-from-page-3',
  'prev',
  true,
  ({ page, last }) => page >= 3 && page <= last,
)
