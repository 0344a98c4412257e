import type { Json, JsonObject } from '../../json/index.js'
import type { Filter } from './selection.js'

/** The fields that a search looks into (LIST-8). */
export const searchedFields = ['first_name', 'last_name', 'email_address', 'notes', 'job_title', 'vendor'] as const
export type SearchedField = (typeof searchedFields)[number]

/** The text of a searched field: null where it has none, undefined where the list does not show it. */
export function textIn(user: JsonObject, field: SearchedField): string | null | undefined {
  const value: Json | undefined = field === 'vendor' ? nameOf(user.vendor) : user[field]
  return typeof value === 'string' ? value : value === null ? null : undefined
}

function nameOf(vendor: Json | undefined): Json | undefined {
  return typeof vendor === 'object' && vendor !== null && !Array.isArray(vendor)
    ? vendor.name
    : vendor === null
      ? null
      : undefined
}

const PLAIN = /^[ -~]*$/
const lower = (text: string): string =>
  PLAIN.test(text) ? text.toLowerCase() : text.replaceAll(/[A-Z]/g, letter => letter.toLowerCase())

/** Does the text contain the part by every notion of letter case? Only A to Z are the same as a to z everywhere. */
export const surelyIn = (text: string, part: string): boolean => lower(text).includes(lower(part))

/** Might the text contain the part by some notion of letter case? */
const perhapsIn = (text: string, part: string): boolean =>
  surelyIn(text, part) ||
  text.toLowerCase().includes(part.toLowerCase()) ||
  text.toUpperCase().includes(part.toUpperCase())

/** The keywords of notes: a search has to find each of them as a whole. */
export const keywordsIn = (notes: string): readonly string[] =>
  notes
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')

/** The filter for users with a text in one of the searched fields. */
export function searchFilter(part: string): Filter {
  const wanted = lower(part)
  return {
    pairs: [['filters[search]', part]],
    what: `with ${JSON.stringify(part)} in a searched field`,
    matches(user) {
      const texts = searchedFields.map(field => textIn(user, field))
      const surely = searchedFields.some((field, i) => {
        const text = texts[i] ?? ''
        return field === 'notes' ? keywordsIn(text).some(word => lower(word) === wanted) : lower(text).includes(wanted)
      })
      if (surely) return true
      return texts.includes(undefined) || texts.some(text => perhapsIn(text ?? '', part)) ? undefined : false
    },
  }
}

/** The same letters in the other case. */
export const swapCase = (text: string): string =>
  text.replaceAll(/[A-Za-z]/g, letter => (letter >= 'a' ? letter.toUpperCase() : letter.toLowerCase()))

/**
 * A part of a field that no other searched field of the user contains: only letters, or a whole keyword of the notes.
 */
export function distinctivePart(user: JsonObject, field: SearchedField): string | null {
  const text = textIn(user, field)
  if (typeof text !== 'string') return null
  const parts =
    field === 'notes'
      ? keywordsIn(text).filter(word => /^[A-Za-z][A-Za-z ]{2,}$/.test(word))
      : partsOf(field === 'email_address' ? (text.split('@')[0] ?? '') : text)
  const others = searchedFields.filter(other => other !== field).map(other => textIn(user, other))
  if (others.includes(undefined)) return null
  return parts.find(part => others.every(other => !perhapsIn(other ?? '', part))) ?? null
}

/** Runs of at least three letters, longer ones without their ends; then words with letters that no address can hold. */
function partsOf(text: string): readonly string[] {
  const runs = (text.match(/[A-Za-z]{3,}/g) ?? []).flatMap(run => (run.length >= 5 ? [run.slice(1, -1), run] : [run]))
  const words = text.match(/[\p{L}\p{M}]{2,}/gu) ?? []
  return [...runs, ...words.filter(word => !/^[A-Za-z]*$/.test(word))]
}

/** A word of a searched field in its other Unicode form, where the user has it nowhere; null where it has no accent. */
export function otherForm(user: JsonObject): string | null {
  const texts = searchedFields.map(field => textIn(user, field))
  if (texts.includes(undefined)) return null
  const words = texts.flatMap(text => (text ?? '').split(/[\s,;]+/))
  const other = words
    .map(word => (word.normalize('NFC') === word ? word.normalize('NFD') : word.normalize('NFC')))
    .filter((form, i) => form !== words[i])
  return other.find(form => texts.every(text => !perhapsIn(text ?? '', form))) ?? null
}
