import { isInteger, parse as parseLossless, stringify as stringifyLossless } from 'lossless-json'
import { atOnce, type Slices } from '../slices.js'
import { markLong, unmarkLong } from './long-integers.js'
import { parsePieces } from './pieces.js'
import { MOST_DIGITS, scanJson } from './scan.js'
import type { Json } from './value.js'

/** Characters of a text that are read at once. */
const PIECE = 64 * 1024

export interface ReadLimits {
  /** Values that are read at most, the root and all that is in it. Default: as many as there are. */
  readonly mostValues?: number
  /** Members that one object has at most: to make a wide one takes longer than it is wide. Default: as many. */
  readonly mostMembers?: number
}

/**
 * Reads one JSON document without losing a digit of a whole number: those beyond 2^53-1 become bigints, all other
 * numbers stay numbers (and so does what has more than a thousand signs). Of two equal keys the later one counts.
 * @throws SyntaxError where the text is no JSON; JsonLimitError, which is one, where it nests deeper than 512 levels.
 * @example
 * parseJson('{"id":9007199254740993}') // { id: 9007199254740993n }
 */
export function parseJson(text: string): Json {
  return atOnce(readJson(text))
}

/** The same in pieces, for a long text: it may rest after each. `piece` is for tests. */
export function* readJson(text: string, limits: ReadLimits = {}, piece = PIECE): Slices<Json> {
  const { mostValues = Infinity, mostMembers = Infinity } = limits
  const { long, large } = yield* scanJson(text, { piece, mostValues, mostMembers })
  const parse = long ? parseLong : (part: string) => JSON.parse(part) as Json
  return large.size === 0 ? parse(text) : yield* parsePieces(text, { piece, large, parse })
}

function parseLong(text: string): Json {
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
  return atOnce(tryReadJson(text))
}

/** The same in pieces, as `readJson`; undefined beyond a limit too. */
export function* tryReadJson(text: string, limits?: ReadLimits): Slices<Json | undefined> {
  try {
    return yield* readJson(text, limits)
  } catch {
    return undefined
  }
}

function toNumber(text: string): number | bigint {
  const value = Number(text)
  return isInteger(text) && text.length <= MOST_DIGITS && !Number.isSafeInteger(value) ? BigInt(text) : value
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
