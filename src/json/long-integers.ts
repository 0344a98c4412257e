import { endOfString, LONG, MOST_DIGITS } from './scan.js'
import type { Json } from './value.js'

/** Marks the digits of a whole number in a string; a text that holds the mark itself is not marked. */
const MARK = '\uE0F1'
const MAY_HOLD_MARK = /\uE0F1|\\u[eE]0[fF]1/
/** What a number is made of, and what may not stand beside one. */
const isOfNumber = (unit: number): boolean =>
  (unit >= 48 && unit <= 57) || unit === 45 || unit === 43 || unit === 46 || (unit | 32) === 101
const isBlank = (unit: number): boolean => unit === 32 || unit === 10 || unit === 13 || unit === 9

/**
 * A JSON text with its whole numbers beyond 2^53-1 as marked strings, so that `JSON.parse` keeps their digits. It is as
 * well formed as the text itself. The text as it came where it has none; null where it cannot be marked.
 */
export function markLong(text: string): string | null {
  let marked = ''
  let copied = 0
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit === 34) {
      i = endOfString(text, i) - 1
      continue
    }
    if (!isOfNumber(unit)) continue
    const start = i
    while (i + 1 < text.length && isOfNumber(text.charCodeAt(i + 1))) i += 1
    if (!isLong(text, start, i + 1)) continue
    marked += `${text.slice(copied, start)}"${MARK}${text.slice(start, i + 1)}"`
    copied = i + 1
  }
  if (copied === 0) return text
  return MAY_HOLD_MARK.test(text) ? null : marked + text.slice(copied)
}

/** Does a whole number beyond 2^53-1 stand there as a value: no key, no fraction, no exponent? */
function isLong(text: string, start: number, end: number): boolean {
  if (end - start < LONG || end - start > MOST_DIGITS) return false
  const digits = text.slice(start, end)
  if (!/^-?[1-9]\d*$/.test(digits) || Number.isSafeInteger(Number(digits))) return false
  while (isBlank(text.charCodeAt(end))) end += 1
  return end === text.length || ',]}'.includes(text.charAt(end))
}

/** Turns marked strings into bigints, in place. */
export function unmarkLong(value: Json): Json {
  if (isMarked(value)) return BigInt(value.slice(MARK.length))
  const open: Json[] = [value]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Array.isArray(node)) {
      for (let i = 0; i < node.length; i += 1) node[i] = unmarked(node[i] as Json, open)
    } else if (typeof node === 'object' && node !== null) {
      for (const key in node) {
        const inner = node[key] as Json
        // only what is no longer the same: a key may be __proto__
        if (isMarked(inner)) node[key] = BigInt(inner.slice(MARK.length))
        else if (typeof inner === 'object' && inner !== null) open.push(inner)
      }
    }
  }
  return value
}

function unmarked(value: Json, open: Json[]): Json {
  if (isMarked(value)) return BigInt(value.slice(MARK.length))
  if (typeof value === 'object' && value !== null) open.push(value)
  return value
}

const isMarked = (value: Json): value is string => typeof value === 'string' && value.startsWith(MARK)
