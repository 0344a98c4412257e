import { loadCatalogue, type UserField } from '../../catalogue/index.js'
import type { ClauseId } from '../../findings/index.js'
import { isObject, type JsonObject } from '../../json/index.js'
import type { Filter } from './selection.js'

/** A field that a search looks into, and the clause that says so. */
export type SearchedField = UserField & { readonly searchedBy: ClauseId }

let fieldsByClause: readonly SearchedField[] | undefined

/** The fields that a search looks into, in the order of their clauses (LIST-8). */
export function searchedFields(): readonly SearchedField[] {
  if (fieldsByClause !== undefined) return fieldsByClause
  const { requirements, userFields } = loadCatalogue()
  const clauses = requirements.flatMap(rule => rule.clauses)
  const fieldsOf = (id: ClauseId): readonly SearchedField[] =>
    userFields.filter((field): field is SearchedField => field.searchedBy === id)
  fieldsByClause = clauses.flatMap(({ id }) => fieldsOf(id))
  return fieldsByClause
}

/** The text of a searched field: null where it has none, undefined where the list does not show it. */
export function textIn(
  user: JsonObject,
  { name, label }: Pick<UserField, 'name' | 'label'>,
): string | null | undefined {
  const value = user[name]
  const text = label !== null && isObject(value) ? value[label] : value
  return typeof text === 'string' && (label === null || isObject(value)) ? text : text === null ? null : undefined
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
      const fields = searchedFields()
      const texts = fields.map(field => textIn(user, field))
      const surely = fields.some(({ holds }, i) => {
        const text = texts[i] ?? ''
        return holds === 'keywords'
          ? keywordsIn(text).some(word => lower(word) === wanted)
          : lower(text).includes(wanted)
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
export function distinctivePart(user: JsonObject, field: UserField): string | null {
  const text = textIn(user, field)
  if (typeof text !== 'string') return null
  const parts =
    field.holds === 'keywords'
      ? keywordsIn(text).filter(word => /^[A-Za-z][A-Za-z ]{2,}$/.test(word))
      : partsOf(field.holds === 'email' ? (text.split('@')[0] ?? '') : text)
  const others = searchedFields()
    .filter(({ name }) => name !== field.name)
    .map(other => textIn(user, other))
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
  const texts = searchedFields().map(field => textIn(user, field))
  if (texts.includes(undefined)) return null
  const words = texts.flatMap(text => (text ?? '').split(/[\s,;]+/))
  const other = words
    .map(word => (word.normalize('NFC') === word ? word.normalize('NFD') : word.normalize('NFC')))
    .filter((form, i) => form !== words[i])
  return other.find(form => texts.every(text => !perhapsIn(text ?? '', form))) ?? null
}
