import type { ClauseId } from '../../findings/index.js'
import { type Check, type Judged, defineCheck } from '../engine/check.js'
import { type PagePosition, isPage, positionOf } from './page-position.js'

// PAGE-3: Pages are full.

/** A check of how many items a page holds, on the pages that `where` picks. */
export function fillCheck(
  id: string,
  clause: ClauseId,
  where: (position: PagePosition) => boolean,
  expected: (position: PagePosition) => number,
): Check {
  const place = (judged: Judged): PagePosition | null =>
    isPage(judged) && judged.body.ok && Array.isArray(judged.body.value) ? positionOf(judged) : null
  return defineCheck({
    id,
    clause,
    needs: ['headers', 'request'],
    judges(judged) {
      const position = place(judged)
      return position !== null && where(position)
    },
    *inspect(judged) {
      const position = place(judged)
      const items = judged.body.ok && Array.isArray(judged.body.value) ? judged.body.value.length : 0
      if (position === null || items === expected(position)) return
      const { page, last, perPage, total } = position
      yield {
        at: '/response/body',
        expected: `${expected(position)} items`,
        received: items,
        message: `page ${page} of ${last} (Per-Page ${perPage}, Total ${total}) does not hold what it should`,
      }
    },
  })
}

export const lastPageHoldsTheRest = fillCheck(
  'last-page-holds-the-rest',
  'PAGE-3/last-page-holds-the-rest',
  ({ page, last }) => page === last,
  ({ last, perPage, total }) => total - (last - 1) * perPage,
)

export const pagesBeforeLastFull = fillCheck(
  'pages-before-last-full',
  'PAGE-3/pages-before-the-last-are-full',
  ({ page, last }) => page < last,
  ({ perPage }) => perPage,
)
