import { header, type Exchange } from '../../findings/index.js'

/** What the rate-limit headers of an answer say. `reset` in Unix seconds, `now` by the target's own clock. */
export interface Standing {
  readonly limit: number
  readonly remaining: number
  readonly reset: number
  readonly now: number
}

const whole = (text: string | undefined): number =>
  text !== undefined && /^\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN

/** null where one of the headers is missing or no number. */
export function standingOf(exchange: Exchange): Standing | null {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map(name =>
    whole(header(exchange, `x-rate-limit-${name}`)),
  ) as [number, number, number]
  if ([limit, remaining, reset].some(Number.isNaN)) return null
  const date = Date.parse(header(exchange, 'date') ?? '')
  return { limit, remaining, reset, now: (Number.isNaN(date) ? exchange.startedAt : date) / 1000 }
}

/** Milliseconds until the window begins anew, a second added for what clocks round away. */
export function untilReset({ reset, now }: Standing): number {
  return Math.max(0, reset - now + 1) * 1000
}
