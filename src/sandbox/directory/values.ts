/** An id keeps every digit: beyond 2^53-1 it is a bigint (HTTP-7). */
export type Id = number | bigint

export const MAX_ID = 9223372036854775807n

/** Reads digits as an id, or null where the text is none: a sign, a fraction, zero, more than 2^63-1. */
export function parseId(text: string): Id | null {
  if (!/^[0-9]{1,19}$/.test(text)) return null
  const exact = BigInt(text)
  if (exact < 1n || exact > MAX_ID) return null
  return toId(exact)
}

/** The smallest form of a whole number: a bigint only where a number would round it. */
export function toId(exact: bigint): Id {
  const rounded = Number(exact)
  return Number.isSafeInteger(rounded) ? rounded : exact
}

/** Ascending, across numbers and bigints. */
export function compareIds(a: Id, b: Id): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The text of a string, number or boolean; empty for null, for what is missing, and for lists and objects. */
export function scalarText(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : ''
}

/** The wire form of an instant (HTTP-6): UTC, whole seconds. */
export function toTimestamp(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}
