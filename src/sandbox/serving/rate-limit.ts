import type { SandboxClock } from './clock.js'

/** So many calls in so many seconds. */
export interface RateWindow {
  readonly limit: number
  readonly seconds: number
}

/** The hourly window and the spike window (RATE-1); wide enough that a run waits now and then, never for long. */
const HOURLY: RateWindow = { limit: 36_000, seconds: 3600 }
const SPIKE: RateWindow = { limit: 100, seconds: 10 }

/**
 * Both windows, with another spike window where one is given. The hour allows at least what that allows in an hour: who
 * asks for a limit of their own is stopped by no other.
 */
export function windowsWith(spike: RateWindow = SPIKE): readonly RateWindow[] {
  const spikes = Math.ceil((spike.limit * HOURLY.seconds) / spike.seconds)
  return [{ ...HOURLY, limit: Math.max(HOURLY.limit, spikes) }, spike]
}

/** What the headers say: the window with fewer calls left. `reset` in Unix seconds. */
export interface RateStatus {
  readonly limit: number
  readonly remaining: number
  readonly reset: number
}

export interface RateLimiter {
  /** Counts one call; false where a window has none left, and then nothing is counted. */
  take(): boolean
  status(): RateStatus
  reset(): void
}

interface Running {
  readonly window: RateWindow
  endsAt: number
  used: number
}

/** Fixed windows, each beginning with its first call. All callers share them, as one account does. */
export function rateLimiter(clock: SandboxClock, windows: readonly RateWindow[]): RateLimiter {
  let running: Running[] = []
  const reset = (): void => {
    running = windows.map(window => ({ window, endsAt: 0, used: 0 }))
  }
  const roll = (): void => {
    const now = clock.now()
    for (const entry of running) {
      if (now < entry.endsAt) continue
      entry.used = 0
      // whole seconds, so that the second the header names is the one in which calls succeed again
      entry.endsAt = (Math.ceil(now / 1000) + entry.window.seconds) * 1000
    }
  }
  const left = (entry: Running): number => Math.max(0, entry.window.limit - entry.used)
  reset()
  return {
    reset,
    take() {
      roll()
      if (running.some(entry => left(entry) === 0)) return false
      for (const entry of running) entry.used += 1
      return true
    },
    status() {
      roll()
      const tightest = running.reduce((a, b) => (left(b) < left(a) ? b : a))
      return { limit: tightest.window.limit, remaining: left(tightest), reset: tightest.endsAt / 1000 }
    },
  }
}

export function rateHeaders(status: RateStatus): Record<string, string> {
  return {
    'X-Rate-Limit-Limit': String(status.limit),
    'X-Rate-Limit-Remaining': String(status.remaining),
    'X-Rate-Limit-Reset': String(status.reset),
  }
}
