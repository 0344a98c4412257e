import { header } from '../../findings/index.js'
import { defineCheck } from '../engine/check.js'
import { isPage, positionOf, wholeHeader } from './page-position.js'

// PAGE-1: Lists tell their pages.

export const linkPresent = defineCheck({
  id: 'link-present',
  clause: 'PAGE-1/link-present',
  needs: ['headers', 'request'],
  judges(judged) {
    const position = isPage(judged) ? positionOf(judged) : null
    return position !== null && position.last > 1 && position.page <= position.last
  },
  *inspect({ exchange }) {
    if (header(exchange, 'link') !== undefined) return
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
  judges: ({ operation, status }) => operation.paginated && status === 200,
  *inspect(judged) {
    if ((wholeHeader(judged, 'per-page') ?? 0) > 0) return
    yield {
      at: '/response/headers/per-page',
      expected: 'a whole number greater than zero',
      received: header(judged.exchange, 'per-page') ?? null,
      message: 'the list does not tell its page size',
    }
  },
})

export const totalPresent = defineCheck({
  id: 'total-present',
  clause: 'PAGE-1/total-present',
  needs: ['headers'],
  judges: ({ operation, status }) => operation.paginated && status === 200,
  *inspect(judged) {
    if (wholeHeader(judged, 'total') !== null) return
    yield {
      at: '/response/headers/total',
      expected: 'a whole number',
      received: header(judged.exchange, 'total') ?? null,
      message: 'the list does not tell how many items there are',
    }
  },
})
