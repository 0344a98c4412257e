import { listIn } from '../engine/answer.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext } from '../engine/check.js'
import { queryValues } from '../engine/request.js'

// PAGE-9: Page numbers that make no sense.

export const oddPageIsBounded = defineCheck({
  id: 'odd-page-is-bounded',
  clause: 'PAGE-9/never-more-than-2000',
  needs: ['request'],
  *inspect(context) {
    const items = listIn(context)
    const most = context.catalogue.limits.largestPageSize
    if (context.status !== 200 || items === null || !asksOddly(context)) return NOT_APPLICABLE
    if (items.length > most)
      yield {
        at: '/response/body',
        expected: `at most ${most} items`,
        received: items.length,
        message: 'a page size that makes no sense yields a flood of items',
      }
  },
})

/** The page size makes no sense, or the page does not and no size is asked for. */
function asksOddly(context: CheckContext): boolean {
  const sizes = queryValues(context, 'per_page')
  return sizes.some(isOdd) || (sizes.length === 0 && queryValues(context, 'page').some(isOdd))
}

/** Above it a number is no page size that anybody means. */
const SENSIBLE = 100_000_000

const isOdd = (value: string): boolean => !/^[1-9]\d*$/.test(value) || Number(value) > SENSIBLE
