import { defineCheck } from './check.js'
import { rateNumber } from './rate-headers.js'

export const rateRemainingWithinLimit = defineCheck({
  id: 'rate-remaining-within-limit',
  clause: 'HTTP-8/remaining-within-limit',
  needs: ['headers'],
  judges: judged =>
    rateNumber(judged, 'x-rate-limit-limit') !== null && rateNumber(judged, 'x-rate-limit-remaining') !== null,
  *inspect(judged) {
    const limit = rateNumber(judged, 'x-rate-limit-limit') ?? 0
    const remaining = rateNumber(judged, 'x-rate-limit-remaining') ?? 0
    if (remaining <= limit) return
    yield {
      at: '/response/headers/x-rate-limit-remaining',
      expected: `at most ${limit}`,
      received: remaining,
      message: 'more calls remain than the limit allows',
    }
  },
})
