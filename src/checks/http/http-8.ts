import { defineCheck } from '../engine/check.js'
import { RATE_HEADERS, missingRateHeaders, rateHeader, rateNumber } from '../rate/rate-headers.js'

// HTTP-8: Every response tells the rate limit.

export const rateHeadersPresent = defineCheck({
  id: 'rate-headers-present',
  clause: 'HTTP-8/three-headers-present',
  needs: ['headers'],
  judges: ({ status }) => status < 500,
  inspect: missingRateHeaders,
})

export const rateHeadersWhole = defineCheck({
  id: 'rate-headers-whole',
  clause: 'HTTP-8/whole-numbers',
  needs: ['headers'],
  judges: judged => RATE_HEADERS.some(name => rateHeader(judged, name) !== undefined),
  *inspect(judged) {
    for (const name of RATE_HEADERS) {
      const value = rateHeader(judged, name)
      if (value !== undefined && rateNumber(judged, name) === null)
        yield {
          at: `/response/headers/${name}`,
          expected: 'a whole number',
          received: value,
          message: `${name} is no whole number`,
        }
    }
  },
})

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

/** Years 2001 to 5138 in seconds: milliseconds lie above, spans below. */
const EARLIEST = 1_000_000_000
const LATEST = 100_000_000_000

export const rateResetInSeconds = defineCheck({
  id: 'rate-reset-in-seconds',
  clause: 'HTTP-8/reset-in-unix-seconds',
  needs: ['headers'],
  judges: judged => rateNumber(judged, 'x-rate-limit-reset') !== null,
  *inspect(judged) {
    const reset = rateNumber(judged, 'x-rate-limit-reset') ?? 0
    if (reset >= EARLIEST && reset < LATEST) return
    yield {
      at: '/response/headers/x-rate-limit-reset',
      expected: 'a Unix time in seconds',
      received: reset,
      message: 'the reset is no Unix time in seconds',
    }
  },
})
