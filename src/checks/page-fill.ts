import type { Check, Judged } from './check.js'
import { defineCheck } from './check.js'
import { isPage, positionOf, type PagePosition } from './page-position.js'

/** A check of how many items a page holds, on the pages that `where` picks. */
export function fillCheck(
  id: string,
  clause: string,
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
