import { header } from '../findings/index.js'
import { defineCheck } from './check.js'
import { wholeHeader } from './page-position.js'

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
