import { defineCheck } from '../engine/check.js'

// PAGE-9: Page numbers that make no sense.

const MOST = 2000
/** Above it a number is no page size that anybody means. */
const SENSIBLE = 100_000_000

const isOdd = (value: string): boolean => !/^[1-9]\d*$/.test(value) || Number(value) > SENSIBLE

export const oddPageIsBounded = defineCheck({
  id: 'odd-page-is-bounded',
  clause: 'PAGE-9/never-more-than-2000',
  needs: ['request'],
  judges: ({ status, body, query }) =>
    status === 200 &&
    body.ok &&
    Array.isArray(body.value) &&
    query.some(
      ([name, value]) =>
        (name === 'per_page' && isOdd(value)) ||
        (name === 'page' && isOdd(value) && query.every(([other]) => other !== 'per_page')),
    ),
  *inspect({ body }) {
    const items = body.ok && Array.isArray(body.value) ? body.value.length : 0
    if (items > MOST)
      yield {
        at: '/response/body',
        expected: `at most ${MOST} items`,
        received: items,
        message: 'a page size that makes no sense yields a flood of items',
      }
  },
})
