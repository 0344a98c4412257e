import { stringifyJson, type Json } from '../json/index.js'

/** Control characters (but line end and tab), turns of the writing direction, and what XML forbids. */
const CONTROL = '[\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069\\uFFFE\\uFFFF]'
const HALF_OF_A_PAIR = '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]'
const UNPRINTABLE = new RegExp(`${CONTROL}|${HALF_OF_A_PAIR}`, 'g')

/** A value on one line, cut where it gets long. */
export function valueText(value: Json, most = 120): string {
  const text = printable(stringifyJson(value))
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** Text of a target that cannot steer a terminal or break a file: what is not printable is written as its escape. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
