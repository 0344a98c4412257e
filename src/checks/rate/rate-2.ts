import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { missingRateHeaders, rateNumber } from './rate-headers.js'

// RATE-2: Past the limit.

export const refusalHasNothingRemaining = defineCheck({
  id: 'refusal-has-nothing-remaining',
  clause: 'RATE-2/refusal-has-nothing-remaining',
  needs: ['headers'],
  also: ['superseded', 'off-contract', 'elsewhere'],
  *inspect(context) {
    const remaining = rateNumber(context, 'x-rate-limit-remaining')
    if (context.status !== 429 || remaining === null) return NOT_APPLICABLE
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
  also: ['superseded', 'off-contract', 'elsewhere'],
  *inspect(context) {
    if (context.status !== 429) return NOT_APPLICABLE
    yield* missingRateHeaders(context)
  },
})
