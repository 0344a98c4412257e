import { defineCheck } from '../engine/check.js'
import { missingRateHeaders, rateNumber } from './rate-headers.js'

// RATE-2: Past the limit.

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

export const refusalHasRateHeaders = defineCheck({
  id: 'refusal-has-rate-headers',
  clause: 'RATE-2/refusal-has-rate-headers',
  needs: ['headers'],
  also: ['refused', 'off-contract', 'elsewhere'],
  judges: ({ status }) => status === 429,
  inspect: missingRateHeaders,
})
