import { header } from '../../findings/index.js'
import { defineCheck, NOT_APPLICABLE, type CheckContext } from '../engine/check.js'
import { isUnixTime } from '../engine/values.js'
import { rateNumber } from './rate-headers.js'

// RATE-1: Two windows.

/** Seconds. */
const LONGEST_WINDOW = 3600
/** A clock that is off, and the way there and back. */
const SLACK = 120

export const rateResetWithinAnHour = defineCheck({
  id: 'rate-reset-within-an-hour',
  clause: 'RATE-1/reset-within-the-longer-window',
  needs: ['headers', 'request'],
  *inspect(context) {
    const reset = rateNumber(context, 'x-rate-limit-reset')
    // A span in place of a time is HTTP-8's, and so are milliseconds.
    if (reset === null || reset <= 1_000_000_000 || context.exchange.startedAt <= 0) return NOT_APPLICABLE
    const ahead = secondsUntil(reset, context)
    if (!isUnixTime(reset) || ahead <= LONGEST_WINDOW + SLACK) return
    yield {
      at: '/response/headers/x-rate-limit-reset',
      expected: 'at most an hour ahead',
      received: reset,
      message: `the limit resets ${Math.round(ahead)} s from now, later than its longer window`,
    }
  },
})

/** By the server's clock or ours, whichever makes it shorter: one of them may be wrong. */
function secondsUntil(reset: number, { exchange }: CheckContext): number {
  const ours = reset - exchange.startedAt / 1000
  const theirs = Date.parse(header(exchange, 'date') ?? '')
  return Number.isNaN(theirs) ? ours : Math.min(ours, reset - theirs / 1000)
}
