import { wholeNumberOf } from '../findings/index.js'
import { untilReset } from './retry.js'

/** What the `X-Rate-Limit-*` headers said last. `reset` in Unix seconds. */
export interface RateLimit {
  readonly limit: number
  readonly remaining: number
  readonly reset: number
}

/** Keeps below the limits that the target tells, for each caller: every app has a limit of its own. */
export interface RateLimiter {
  readonly last: RateLimit | null
  observe(caller: string, header: (name: string) => string | undefined): void
  /** Milliseconds until the caller may send again; 0 for at once. */
  delayFor(caller: string, now: number): number
  /** The wait is over: what was known of the caller's limit no longer holds. */
  reset(caller: string): void
}

export function createRateLimiter(): RateLimiter {
  const limits = new Map<string, RateLimit>()
  let last: RateLimit | null = null
  return {
    get last() {
      return last
    },
    observe(caller, header) {
      const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map(name =>
        wholeNumberOf(header(`x-rate-limit-${name}`), { blanks: true }),
      )
      if (limit === undefined || remaining === undefined || reset === undefined) return
      last = { limit, remaining, reset }
      limits.set(caller, last)
    },
    delayFor(caller, now) {
      const known = limits.get(caller)
      return known === undefined || known.remaining > 0 ? 0 : (untilReset(known.reset, now) ?? 0)
    },
    reset: caller => void limits.delete(caller),
  }
}
