import { header, wholeHeader } from '../../findings/index.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { isPaginated, positionOf } from './pages.js'

// PAGE-1: Lists tell their pages.

export const linkPresent = defineCheck({
  id: 'link-present',
  clause: 'PAGE-1/link-present',
  needs: ['headers', 'request'],
  *inspect(context) {
    const position = positionOf(context)
    if (position === null || position.last === 1 || position.page > position.last) return NOT_APPLICABLE
    if (header(context.exchange, 'link') !== undefined) return
    yield {
      at: '/response/headers/link',
      expected: 'links to the other pages',
      received: null,
      message: 'a list of several pages has no Link',
    }
  },
})

export const perPagePresent = defineCheck({
  id: 'per-page-present',
  clause: 'PAGE-1/per-page-present',
  needs: ['headers'],
  *inspect(context) {
    if (!isPaginated(context)) return NOT_APPLICABLE
    if ((wholeHeader(context.exchange, 'per-page') ?? 0) > 0) return
    yield {
      at: '/response/headers/per-page',
      expected: 'a whole number greater than zero',
      received: header(context.exchange, 'per-page') ?? null,
      message: 'the list does not tell its page size',
    }
  },
})

export const totalPresent = defineCheck({
  id: 'total-present',
  clause: 'PAGE-1/total-present',
  needs: ['headers'],
  *inspect(context) {
    if (!isPaginated(context)) return NOT_APPLICABLE
    if (wholeHeader(context.exchange, 'total') !== undefined) return
    yield {
      at: '/response/headers/total',
      expected: 'a whole number',
      received: header(context.exchange, 'total') ?? null,
      message: 'the list does not tell how many items there are',
    }
  },
})
