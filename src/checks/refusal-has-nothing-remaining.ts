import { defineCheck } from './check.js'
import { rateNumber } from './rate-headers.js'

export const refusalHasNothingRemaining = defineCheck({
  id: 'refusal-has-nothing-remaining',
  clause: 'RATE-2/refusal-has-nothing-remaining',
  needs: ['headers'],
  also: ['refused', 'off-contract', 'elsewhere'],
  judges: judged => judged.status === 429 && rateNumber(judged, 'x-rate-limit-remaining') !== null,
  *inspect(judged) {
    const remaining = rateNumber(judged, 'x-rate-limit-remaining')
    if (remaining !== 0)
      yield {
        at: '/response/headers/x-rate-limit-remaining',
        expected: 0,
        received: remaining,
        message: 'a call is refused although calls remain',
      }
  },
})
