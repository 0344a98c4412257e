import { decode, locate, type Decoder, type Range } from './decoder.js'
import { encodedRuns } from './encoded-runs.js'
import { escapes } from './escapes.js'

/** How often a text is unescaped: `%25252541` is read as `A`. */
const ESCAPED = 4
/** How often what is encoded is decoded; each time it may be escaped again. */
const ENCODED = 2

export type Search<T extends Range> = (bytes: Buffer) => T[]

/**
 * Searches a text as it stands, and as it reads where it is unescaped and decoded, however often; what is found is
 * told by its place in the text. Time grows with the length of the text, for each reading is no longer than it.
 */
export function searchEverywhere<T extends Range>(bytes: Buffer, search: Search<T>): T[] {
  return searchUnescaped(bytes, search, ESCAPED, ENCODED)
}

/** As `searchEverywhere`, without what is encoded as a whole: base64, hexadecimal. */
export function searchReadable<T extends Range>(bytes: Buffer, search: Search<T>): T[] {
  return searchUnescaped(bytes, search, ESCAPED, 0)
}

function searchUnescaped<T extends Range>(bytes: Buffer, search: Search<T>, escaped: number, encoded: number): T[] {
  const within = (decoder: Decoder, nested: (decoded: Buffer) => T[]): T[] => {
    const decoded = decode(decoder, bytes)
    return decoded === null ? [] : locate(decoder, bytes, nested(decoded))
  }
  return [
    ...search(bytes),
    ...(escaped === 0 ? [] : within(escapes, text => searchUnescaped(text, search, escaped - 1, encoded))),
    ...(encoded === 0 ? [] : within(encodedRuns, text => searchUnescaped(text, search, ESCAPED, encoded - 1))),
  ]
}

/** A text as it reads where it is unescaped once, twice. */
export function unescaped(bytes: Buffer): readonly Buffer[] {
  const once = decode(escapes, bytes)
  const twice = once === null ? null : decode(escapes, once)
  return [once, twice].filter(text => text !== null)
}
