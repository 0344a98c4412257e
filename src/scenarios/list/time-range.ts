import type { userField } from '../../catalogue/index.js'
import type { JsonObject } from '../../json/index.js'
import type { Filter } from './selection.js'

/** Fields that lists can be filtered by in time. */
export type TimeField = typeof userField.createdAt | typeof userField.updatedAt

const STAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

/** Seconds since 1970 of a timestamp as a list shows it; undefined where it shows none. */
export function secondsOf(user: JsonObject, field: TimeField): number | undefined {
  const value = user[field]
  const seconds = typeof value === 'string' && STAMP.test(value) ? Date.parse(value) / 1000 : Number.NaN
  return Number.isNaN(seconds) ? undefined : seconds
}

export const DAY = 86_400
export const dayOf = (seconds: number): number => Math.floor(seconds / DAY) * DAY

/** `2024-05-06T07:08:09Z`, or with an offset in minutes the same moment in that time zone. */
export function stampOf(seconds: number, offset?: number): string {
  const text = new Date((seconds + (offset ?? 0) * 60) * 1000).toISOString().slice(0, 19)
  if (offset === undefined) return `${text}Z`
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0')
  return `${text}${offset < 0 ? '-' : '+'}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`
}
export const dateOf = (seconds: number): string => stampOf(seconds).slice(0, 10)

/** The filter to the moments from the first to the last second, both included, written as `value`. */
export function timeFilter(field: TimeField, from: number, to: number, value: string): Filter {
  return {
    pairs: [[`filters[${field}]`, value]],
    what: `with ${field} within ${value}`,
    matches(user) {
      const at = secondsOf(user, field)
      return at === undefined ? undefined : at >= from && at <= to
    },
  }
}

/** A range between the times of two users, in seconds since 1970. */
export interface TimeRange {
  readonly from: number
  readonly to: number
}

/** From the first to the third quarter of the times; null where there are fewer than two. */
export function middleHalf(moments: readonly number[]): TimeRange | null {
  const sorted = [...new Set(moments)].sort((a, b) => a - b)
  const [from, to] = [
    sorted[Math.floor(sorted.length / 4)],
    sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * 3) / 4))],
  ]
  return from === undefined || to === undefined || from >= to ? null : { from, to }
}

/**
 * The range between the times of two users that leaves out others on both sides, with Z; null where there are too few.
 */
export function plainRange(
  users: readonly JsonObject[],
  field: TimeField,
): { readonly range: TimeRange; readonly filter: Filter } | null {
  const range = middleHalf(users.flatMap(user => secondsOf(user, field) ?? []))
  return range === null
    ? null
    : { range, filter: timeFilter(field, range.from, range.to, `${stampOf(range.from)}...${stampOf(range.to)}`) }
}

/**
 * The days from a user soon after midnight to one shortly before it: the ends of a day show best there.
 * @param allowed says which days may be asked for.
 */
export function daysOf(moments: readonly number[], allowed: (day: number) => boolean): TimeRange | null {
  const fit = moments.filter(moment => allowed(dayOf(moment)))
  const early = fit.toSorted((a, b) => (a % DAY) - (b % DAY)).slice(0, Math.ceil(fit.length / 3))
  const late = fit.toSorted((a, b) => (b % DAY) - (a % DAY)).slice(0, Math.ceil(fit.length / 3))
  const pairs = early.flatMap(from =>
    late.filter(to => dayOf(to) >= dayOf(from)).map(to => ({ from: dayOf(from), to: dayOf(to) })),
  )
  const inside = ({ from, to }: TimeRange): number =>
    moments.filter(moment => moment >= from && moment < to + DAY).length
  const best = pairs
    .slice(0, 200)
    .map(range => ({ range, inside: inside(range) }))
    .filter(({ inside: count }) => count < moments.length)
  return best.toSorted((a, b) => a.inside - b.inside)[Math.floor(best.length / 2)]?.range ?? null
}

/** The day with the fewest of the times; null where all are on one day. */
export function quietestDay(moments: readonly number[]): TimeRange | null {
  const counts = new Map<number, number>()
  for (const moment of moments) counts.set(dayOf(moment), (counts.get(dayOf(moment)) ?? 0) + 1)
  const [quietest] = [...counts].toSorted(([, a], [, b]) => a - b)
  return quietest === undefined || counts.size < 2 ? null : { from: quietest[0], to: quietest[0] }
}
