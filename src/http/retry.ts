/** Requests in all, the first included. */
export const MAX_ATTEMPTS = 5

/** Milliseconds of the first wait that nobody prescribes; each further one is twice as long. */
const BACKOFF = 500
/** The same on top of a wait that the target prescribes, so that clients do not all come back in one moment. */
const SPREAD = 100
/** A hint further away than a day is a number that means something else (milliseconds, a date of another kind). */
const BELIEVABLE = 86_400_000

export interface Refusal {
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

const believable = (wait: number): number | undefined => (wait >= 0 && wait <= BELIEVABLE ? wait : undefined)

/** Milliseconds to wait by `Retry-After`: seconds, or an HTTP date. */
function byRetryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now
  return believable(seconds)
}

/** Milliseconds until `X-Rate-Limit-Reset`, a Unix time in seconds; undefined where that is past or no such time. */
export function untilReset(value: string | undefined, now: number): number | undefined {
  if (value === undefined || !/^\s*\d+\s*$/.test(value)) return undefined
  const wait = Number(value) * 1000 - now
  return wait > 0 ? believable(wait) : undefined
}

/**
 * HTTP-9: milliseconds to wait before the same request is sent again, or null where the answer stands – because it is no
 * refusal, or because it has been given often enough. Each wait is longer than the one before by spans that follow from `jitter`.
 */
export function waitBeforeRetry({ status, header, attempt, now, jitter }: Refusal): number | null {
  if (![429, 502, 503, 504].includes(status) || attempt >= MAX_ATTEMPTS) return null
  const growth = 2 ** (attempt - 1) * (1 + jitter)
  const hint = status === 429 || status === 503 ? byRetryAfter(header('retry-after'), now) : undefined
  const prescribed = hint ?? (status === 429 ? untilReset(header('x-rate-limit-reset'), now) : undefined)
  return Math.ceil(prescribed === undefined ? BACKOFF * growth : prescribed + SPREAD * growth)
}
