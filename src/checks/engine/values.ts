import type { Json } from '../../json/index.js'

/** Years 2001 to 5138 in seconds: milliseconds lie above, spans of time below. */
const EARLIEST = 1_000_000_000
const LATEST = 100_000_000_000

/** Can the number be a Unix time in seconds? */
export function isUnixTime(seconds: number): boolean {
  return seconds >= EARLIEST && seconds < LATEST
}

/** A number of any size, exact or not. */
export function isNumber(value: Json | undefined): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint'
}

export function isWholeNumber(value: Json | undefined): value is number | bigint {
  return typeof value === 'bigint' || Number.isInteger(value)
}
