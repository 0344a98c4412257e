import { isInteger, parse as parseLossless, stringify as stringifyLossless } from 'lossless-json'
import { markLong, unmarkLong } from './long-integers.js'
import type { Json } from './value.js'

/** Only a text with sixteen digits in a row can hold a number that a double rounds. */
const MAY_LOSE_DIGITS = /\d{16}/

function toNumber(text: string): number | bigint {
  const value = Number(text)
  return isInteger(text) && !Number.isSafeInteger(value) ? BigInt(text) : value
}

/**
 * Reads one JSON document without losing a digit of a whole number: those beyond 2^53-1 become bigints, all other
 * numbers stay numbers. Of two equal keys the later one counts.
 * @throws SyntaxError where the text is no JSON.
 * @example
 * parseJson('{"id":9007199254740993}') // { id: 9007199254740993n }
 */
export function parseJson(text: string): Json {
  if (!MAY_LOSE_DIGITS.test(text)) return JSON.parse(text) as Json
  const marked = markLong(text)
  if (marked === text) return JSON.parse(text) as Json
  if (marked === null) return parseSlowly(text)
  try {
    return unmarkLong(JSON.parse(marked) as Json)
  } catch {
    // the error is told of the text as it came
    return parseSlowly(text)
  }
}

/** The document, or undefined where the text is no JSON. */
export function tryParseJson(text: string): Json | undefined {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

/** Character by character, at seven times the cost. */
function parseSlowly(text: string): Json {
  JSON.parse(text)
  return parseLossless(text, undefined, { parseNumber: toNumber, onDuplicateKey: ({ newValue }) => newValue }) as Json
}

/**
 * Writes JSON; a bigint becomes a bare number with all its digits. What JSON cannot hold is treated as by
 * `JSON.stringify`, but for undefined and functions by themselves: they become `null`.
 * @param indent - spaces for each level; all in one line where absent.
 * @example
 * stringifyJson({ id: 9007199254740993n }) // '{"id":9007199254740993}'
 */
export function stringifyJson(value: unknown, indent?: number): string {
  if (typeof value === 'bigint') return String(value)
  // JSON.stringify is ten times as fast, and knows nothing of bigints
  return (
    (holdsBigint(value) ? stringifyLossless(value, undefined, indent) : JSON.stringify(value, undefined, indent)) ??
    'null'
  )
}

function holdsBigint(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint'
  if (Array.isArray(value)) return value.some(holdsBigint)
  for (const key in value) if (holdsBigint((value as { [key: string]: unknown })[key])) return true
  return false
}
