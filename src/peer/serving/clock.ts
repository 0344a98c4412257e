/** Milliseconds since 1970. The one place of this folder that reads the real time. */
export type Now = () => number

export const realNow: Now = () => Date.now()

/** `2024-05-06T07:08:09Z` of whole seconds since 1970 (HTTP-6). */
export function stamp(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.\d{3}Z$/, 'Z')
}

/** Whole seconds since 1970 of a day and a time in UTC; undefined where the calendar has no such instant. */
export function utcSeconds(parts: readonly [number, number, number, number, number, number]): number | undefined {
  const [year, month, day, hour, minute, second] = parts
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return real ? at.getTime() / 1000 : undefined
}
