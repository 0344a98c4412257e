import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { isUnixTime } from '../engine/values.js'
import { missingRateHeaders, RATE_HEADERS, rateHeader, rateNumber } from '../rate/rate-headers.js'

// HTTP-8: Every response tells the rate limit.

export const rateHeadersPresent = defineCheck({
  id: 'rate-headers-present',
  clause: 'HTTP-8/three-headers-present',
  needs: ['headers'],
  *inspect(context) {
    if (context.status >= 500) return NOT_APPLICABLE
    yield* missingRateHeaders(context)
  },
})

export const rateHeadersWhole = defineCheck({
  id: 'rate-headers-whole',
  clause: 'HTTP-8/whole-numbers',
  needs: ['headers'],
  *inspect(context) {
    const present = RATE_HEADERS.flatMap(name => {
      const value = rateHeader(context, name)
      return value === undefined ? [] : [{ name, value }]
    })
    if (present.length === 0) return NOT_APPLICABLE
    for (const { name, value } of present)
      if (rateNumber(context, name) === null)
        yield {
          at: `/response/headers/${name}`,
          expected: 'a whole number',
          received: value,
          message: `${name} is no whole number`,
        }
  },
})

export const rateRemainingWithinLimit = defineCheck({
  id: 'rate-remaining-within-limit',
  clause: 'HTTP-8/remaining-within-limit',
  needs: ['headers'],
  *inspect(context) {
    const limit = rateNumber(context, 'x-rate-limit-limit')
    const remaining = rateNumber(context, 'x-rate-limit-remaining')
    if (limit === null || remaining === null) return NOT_APPLICABLE
    if (remaining <= limit) return
    yield {
      at: '/response/headers/x-rate-limit-remaining',
      expected: `at most ${limit}`,
      received: remaining,
      message: 'more calls remain than the limit allows',
    }
  },
})

export const rateResetInSeconds = defineCheck({
  id: 'rate-reset-in-seconds',
  clause: 'HTTP-8/reset-in-unix-seconds',
  needs: ['headers'],
  *inspect(context) {
    const reset = rateNumber(context, 'x-rate-limit-reset')
    if (reset === null) return NOT_APPLICABLE
    if (isUnixTime(reset)) return
    yield {
      at: '/response/headers/x-rate-limit-reset',
      expected: 'a Unix time in seconds',
      received: reset,
      message: 'the reset is no Unix time in seconds',
    }
  },
})
