import { parseJson, type Json } from '../../json/index.js'

/** What a document may hold that is looked at. */
interface JsonLimits {
  readonly depth: number
  /** Items, members and what they stand in. */
  readonly values: number
  /** Characters of one number, or of whatever else stands outside strings. */
  readonly word: number
}

/**
 * Deeper than any document of this API, shallow enough for whoever walks it; half as many values again as the largest
 * sync has. Whatever is within takes a fraction of a second.
 */
const LIMITS: JsonLimits = { depth: 100, values: 50_000, word: 400 }

export type JsonBody = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly message: string }

/** Reads a JSON document from bytes: valid UTF-8, not nested too deeply, every digit kept. */
export function readJson(bytes: Uint8Array): JsonBody {
  const text = decodeUtf8(bytes)
  if (text === null) return { ok: false, message: 'The body is not valid UTF-8.' }
  return readJsonText(text)
}

export function readJsonText(text: string, limits: JsonLimits = LIMITS): JsonBody {
  const excess = excessOf(text, limits)
  if (excess !== null) return { ok: false, message: `The body ${excess}.` }
  try {
    return { ok: true, value: parseJson(text) }
  } catch {
    return { ok: false, message: 'The body is not valid JSON.' }
  }
}

export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What there is too much of, as soon as it is seen; null where the document is within its limits. */
export function excessOf(text: string, { depth, values, word }: JsonLimits): string | null {
  let open = 0
  let seen = 0
  let run = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    run = isBreak(code) ? 0 : run + 1
    if (run > word) return `holds a number of more than ${word} digits`
    if (code === 0x22) i = endOfString(text, i)
    else if (code === 0x5b || code === 0x7b) {
      open += 1
      seen += 1
    } else if (code === 0x5d || code === 0x7d) open -= 1
    else if (code === 0x2c) seen += 1
    if (open > depth) return `is nested deeper than ${depth} levels`
    if (seen > values) return `holds more than ${values} values`
  }
  return null
}

/** Blanks, and the signs that stand around values. */
function isBreak(code: number): boolean {
  return code <= 0x20 || code === 0x2c || code === 0x3a || code >= 0x5b || code === 0x22
}

function endOfString(text: string, start: number): number {
  let i = start + 1
  while (i < text.length && text.charCodeAt(i) !== 0x22) i += text.charCodeAt(i) === 0x5c ? 2 : 1
  return i
}
