import { RETRIED_STATUSES, wholeNumberOf } from '../findings/index.js'

/** Requests in all, the first included. */
export const MAX_ATTEMPTS = 5

/** Milliseconds of the first wait that nobody prescribes; each further one is twice as long. */
const BASE_DELAY = 500
/** The same on top of a wait that the target prescribes, so that clients do not all come back in one moment. */
const JITTER = 100
/** A hint further away than a day is a number that means something else (milliseconds, a date of another kind). */
const MAX_PLAUSIBLE_DELAY = 86_400_000

export interface RetryInput {
  readonly status: number
  /** Looks up a response header by its lower-case name. */
  readonly header: (name: string) => string | undefined
  /** 1 for the first request. */
  readonly attempt: number
  /** Milliseconds since 1970. */
  readonly now: number
  /** In [0, 1). */
  readonly jitter: number
}

const plausible = (wait: number): number | undefined => (wait >= 0 && wait <= MAX_PLAUSIBLE_DELAY ? wait : undefined)

/** Milliseconds to wait by `Retry-After`: seconds, or an HTTP date. */
function byRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  const seconds = wholeNumberOf(value, { blanks: true })
  return plausible(seconds === undefined ? Date.parse(value) - now : seconds * 1000)
}

/** Milliseconds until `X-Rate-Limit-Reset`, a Unix time in seconds; undefined where that is past or no such time. */
export function untilReset(reset: number | undefined, now: number): number | undefined {
  if (reset === undefined) return undefined
  const wait = reset * 1000 - now
  return wait > 0 ? plausible(wait) : undefined
}

/**
 * HTTP-9: milliseconds to wait before the same request is sent again, or null where the answer is final – because it is
 * no refusal, or because it came often enough. Each wait is longer than the one before; `jitter` spreads them.
 */
export function waitBeforeRetry({ status, header, attempt, now, jitter }: RetryInput): number | null {
  if (!RETRIED_STATUSES.includes(status) || attempt >= MAX_ATTEMPTS) return null
  const factor = 2 ** (attempt - 1) * (1 + jitter)
  const hint = status === 429 || status === 503 ? byRetryAfter(header('retry-after'), now) : undefined
  const reset = status === 429 ? wholeNumberOf(header('x-rate-limit-reset'), { blanks: true }) : undefined
  const prescribed = hint ?? untilReset(reset, now)
  return Math.ceil(prescribed === undefined ? BASE_DELAY * factor : prescribed + JITTER * factor)
}

/** A number in [0, 1) made of the seed and the index in the sequence alone (the mixing step of splitmix32). */
export function jitter(seed: number, index: number): number {
  let mixed = (Math.imul(seed, 0x9e3779b1) + Math.imul(index + 1, 0x85ebca6b)) | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
}
