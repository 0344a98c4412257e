import type { Json } from './value.js'

/** Marks the digits of a whole number in a string; a text that holds the mark itself is not marked. */
const MARK = '\uE0F1'
const MAY_HOLD_MARK = /\uE0F1|\\u[eE]0[fF]1/
/** A whole number of sixteen digits or more that stands as a value: no key, no fraction, no exponent. */
const LONG = /(?<![\w.+-])-?[1-9]\d{15,}(?=[ \t\r\n]*(?:[,\]}]|$))/g

/**
 * A JSON text with its whole numbers beyond 2^53-1 as marked strings, so that `JSON.parse` keeps their digits. It is as
 * well formed as the text itself. The text as it came where it has none; null where it cannot be marked.
 */
export function markLong(text: string): string | null {
  let marked = ''
  let copied = 0
  let outside = 0
  LONG.lastIndex = 0
  for (let found = LONG.exec(text); found !== null; found = LONG.exec(text)) {
    const [digits] = found
    const end = endOfStringAround(text, outside, found.index)
    if (end >= 0) {
      outside = end
      LONG.lastIndex = end
      continue
    }
    outside = found.index
    if (Number.isSafeInteger(Number(digits))) continue
    marked += `${text.slice(copied, found.index)}"${MARK}${digits}"`
    copied = found.index + digits.length
    outside = copied
  }
  if (copied === 0) return text
  return MAY_HOLD_MARK.test(text) ? null : marked + text.slice(copied)
}

/** Where the string ends that an index lies in, or -1 where it lies in none; `from` lies in none. */
function endOfStringAround(text: string, from: number, index: number): number {
  let start = text.indexOf('"', from)
  while (start >= 0 && start < index) {
    const end = endOfString(text, start)
    if (end > index) return end
    start = text.indexOf('"', end)
  }
  return -1
}

/** The index behind the closing quote of the string that begins at `start`; the end of the text if it is not closed. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slash = quote
    while (text.charCodeAt(slash - 1) === 92) slash--
    if ((quote - slash) % 2 === 0) return quote + 1
  }
  return text.length
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
