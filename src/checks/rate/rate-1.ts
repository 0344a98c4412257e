import { header } from '../../findings/index.js'
import { type Judged, defineCheck } from '../engine/check.js'
import { rateNumber } from './rate-headers.js'

// RATE-1: Two windows.

const LONGEST_WINDOW = 3600
/** A clock that is off, and the way there and back. */
const SLACK = 120

/** Seconds until the reset, by the server's clock or ours, whichever makes it shorter: one of them may be wrong. */
function ahead(judged: Judged, reset: number): number {
  const ours = reset - judged.exchange.startedAt / 1000
  const theirs = Date.parse(header(judged.exchange, 'date') ?? '')
  return Number.isNaN(theirs) ? ours : Math.min(ours, reset - theirs / 1000)
}

export const rateResetWithinAnHour = defineCheck({
  id: 'rate-reset-within-an-hour',
  clause: 'RATE-1/reset-within-the-longer-window',
  needs: ['headers', 'request'],
  judges: judged => (rateNumber(judged, 'x-rate-limit-reset') ?? 0) > 1_000_000_000 && judged.exchange.startedAt > 0,
  *inspect(judged) {
    const reset = rateNumber(judged, 'x-rate-limit-reset') ?? 0
    if (reset >= 100_000_000_000 || ahead(judged, reset) <= LONGEST_WINDOW + SLACK) return
    yield {
      at: '/response/headers/x-rate-limit-reset',
      expected: 'at most an hour ahead',
      received: reset,
      message: `the limit resets ${Math.round(ahead(judged, reset))} s from now, later than its longer window`,
    }
  },
})
