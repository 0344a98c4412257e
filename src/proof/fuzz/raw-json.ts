import type { Random } from '../../sandbox/seed/random.js'
import type { Answer } from './behaviour.js'

/** A scalar in the text of a document, the colon or comma before it included. */
const SCALAR = /([:,[]\s*)("[^"\\]*(?:\\.[^"\\]*)*"(?!\s*:)|-?\d[\d.eE+-]*|true|false|null)/g

/**
 * Puts text in place of a value of the document, somewhere in it or in all places: what stands there must be no JSON at
 * all. An answer without a value is replaced as a whole.
 */
export function splice(answer: Answer, raw: string, random: Random, everywhere = false): Answer {
  const text = answer.body.toString()
  const places = [...text.matchAll(SCALAR)]
  if (places.length === 0) return whole(answer, raw)
  if (everywhere)
    return whole(
      answer,
      text.replace(SCALAR, (_, before: string) => before + raw),
    )
  const { index, 0: found, 1: before = '' } = random.pick(places)
  return whole(answer, text.slice(0, index) + before + raw + text.slice(index + found.length))
}

/** Places in which a text is put at most: it may be long, and so may the document. */
const MOST_PLACES = 50

/** Puts text in place of the value of a key where that stands; adds it to the objects that lack it. */
export function spliceKey(answer: Answer, key: string, raw: string): Answer {
  const text = answer.body.toString()
  const known = new RegExp(`("${key}"\\s*:\\s*)("[^"\\\\]*(?:\\\\.[^"\\\\]*)*"|-?\\d[\\d.eE+-]*|true|false|null)`, 'g')
  let left = MOST_PLACES
  const putAt = (place: RegExp, put: (before: string) => string): string =>
    text.replace(place, (found: string, before: string) => ((left -= 1) >= 0 ? put(before) : found))
  const changed = putAt(known, before => before + raw)
  return whole(answer, left < MOST_PLACES ? changed : putAt(/(\{)(?=")/g, () => `{"${key}":${raw},`))
}

/** The answer with another body. */
export function whole(answer: Answer, raw: string): Answer {
  return { ...answer, body: Buffer.from(raw) }
}
