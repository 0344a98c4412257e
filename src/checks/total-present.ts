import { header } from '../findings/index.js'
import { defineCheck } from './check.js'
import { wholeHeader } from './page-position.js'

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
