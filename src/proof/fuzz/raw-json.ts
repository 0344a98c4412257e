import type { Random } from '../../sandbox/seed/random.js'

/** A scalar in the text of a document, the colon or comma before it included. */
const SCALAR = /([:,[]\s*)("[^"\\]*(?:\\.[^"\\]*)*"(?!\s*:)|-?\d[\d.eE+-]*|true|false|null)/g

/**
 * Puts raw text in place of a value of a document, anywhere in it: what stands there need be no JSON at all. A document
 * without a value is replaced as a whole.
 */
export function spliceRaw(text: string, raw: string, random: Random): string {
  const places = [...text.matchAll(SCALAR)]
  if (places.length === 0) return raw
  const { index, 0: found, 1: before = '' } = random.pick(places)
  return text.slice(0, index) + before + raw + text.slice(index + found.length)
}

/** Puts raw text in place of all values of a document. */
export function replaceScalars(text: string, raw: string): string {
  return text.replace(SCALAR, (_, before: string) => before + raw)
}

/** Places in which a text is put at most: it may be long, and so may the document. */
const MOST_PLACES = 50

/** Puts raw text in place of the value of a key where that stands; adds it to the objects that lack it. */
export function spliceKey(text: string, key: string, raw: string): string {
  const known = new RegExp(`("${key}"\\s*:\\s*)("[^"\\\\]*(?:\\\\.[^"\\\\]*)*"|-?\\d[\\d.eE+-]*|true|false|null)`, 'g')
  let left = MOST_PLACES
  const putAt = (place: RegExp, put: (before: string) => string): string =>
    text.replace(place, (found: string, before: string) => ((left -= 1) >= 0 ? put(before) : found))
  const changed = putAt(known, before => before + raw)
  return left < MOST_PLACES ? changed : putAt(/(\{)(?=")/g, () => `{"${key}":${raw},`)
}
