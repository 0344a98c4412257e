import type { RateState } from './client.js'
import { untilReset } from './retry.js'

/** What the target said about its limits, for each caller: every app has a limit of its own. */
export interface Pace {
  readonly last: RateState | null
  note(caller: string, header: (name: string) => string | undefined): void
  /** Milliseconds until the caller may send again; 0 for at once. */
  waitFor(caller: string, now: number): number
  /** The wait is over: what was known of the caller's limit no longer holds. */
  forget(caller: string): void
}

const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\s*\d+\s*$/.test(text) ? Number(text) : undefined

export function createPace(): Pace {
  const states = new Map<string, RateState>()
  let last: RateState | null = null
  return {
    get last() {
      return last
    },
    note(caller, header) {
      const limit = whole(header('x-rate-limit-limit'))
      const remaining = whole(header('x-rate-limit-remaining'))
      const reset = whole(header('x-rate-limit-reset'))
      if (limit === undefined || remaining === undefined || reset === undefined) return
      last = { limit, remaining, reset }
      states.set(caller, last)
    },
    waitFor(caller, now) {
      const state = states.get(caller)
      return state === undefined || state.remaining > 0 ? 0 : (untilReset(String(state.reset), now) ?? 0)
    },
    forget: caller => void states.delete(caller),
  }
}
