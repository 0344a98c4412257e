import { defineCheck } from './check.js'
import { rateNumber } from './rate-headers.js'

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
