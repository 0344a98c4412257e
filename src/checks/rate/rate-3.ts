import { header } from '../../findings/index.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'

// RATE-3: Heavy load.

export const overloadHasRetryAfter = defineCheck({
  id: 'overload-has-retry-after',
  clause: 'RATE-3/503-has-retry-after',
  needs: ['headers'],
  also: ['superseded', 'off-contract', 'elsewhere'],
  *inspect({ exchange, status }) {
    if (status !== 503) return NOT_APPLICABLE
    if (header(exchange, 'retry-after') !== undefined) return
    yield {
      at: '/response/headers/retry-after',
      expected: 'seconds to wait',
      received: null,
      message: 'a 503 without Retry-After',
    }
  },
})
