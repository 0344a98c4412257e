import type { Now } from './clock.js'

export interface RateLimit {
  readonly perTenSeconds: number
  readonly perHour: number
}
/** What the headers say; `reset` in Unix seconds. */
export interface RateStatus {
  readonly limit: number
  readonly remaining: number
  readonly reset: number
  readonly refused: boolean
}
export interface RateLimiter {
  /** Counts one call of this caller, unless it is refused. */
  take(key: string): RateStatus
  /** The state without a call. */
  peek(key: string): RateStatus
}
interface Window {
  readonly limit: number
  readonly length: number
  start: number
  used: number
}

const UNLIMITED: RateLimit = { perTenSeconds: 200_000, perHour: 1_000_000 }

/** Two windows for each caller, each begun by its first call (RATE-1). null: limits nobody meets. */
export function createRateLimiter(rate: RateLimit | null, now: Now): RateLimiter {
  const { perTenSeconds, perHour } = rate ?? UNLIMITED
  const callers = new Map<string, readonly Window[]>()

  const windowsOf = (key: string): readonly Window[] => {
    const windows = callers.get(key) ?? [
      { limit: perTenSeconds, length: 10_000, start: now(), used: 0 },
      { limit: perHour, length: 3_600_000, start: now(), used: 0 },
    ]
    callers.set(key, windows)
    for (const window of windows) {
      if (now() < Math.ceil((window.start + window.length) / 1000) * 1000) continue
      window.start = now()
      window.used = 0
    }
    return windows
  }
  const left = (window: Window): number => window.limit - window.used
  const read = (windows: readonly Window[], refused: boolean): RateStatus => {
    const tightest = windows.reduce((a, b) => (left(b) < left(a) || (left(b) === left(a) && left(a) === 0) ? b : a))
    return {
      limit: tightest.limit,
      remaining: left(tightest),
      reset: Math.ceil((tightest.start + tightest.length) / 1000),
      refused,
    }
  }
  return {
    peek: key => read(windowsOf(key), false),
    take: key => {
      const windows = windowsOf(key)
      if (windows.some(window => left(window) <= 0)) return read(windows, true)
      for (const window of windows) window.used++
      return read(windows, false)
    },
  }
}
