import { userField } from '../../catalogue/index.js'
import type { Json } from '../../json/index.js'
import { type Id, scalarText } from './values.js'

/** Attribute → value; the names are those of the models alone, whatever a request holds. Absent means never set. */
export type Fields = { [name: string]: Json }

/** One user of one company. Written through `Company` alone, which keeps the indexes and drops what was rendered. */
export interface User {
  readonly id: Id
  /** The digits of the id. */
  readonly key: string
  fields: Fields
  /** Ids of the projects it is a member of, as digits. */
  readonly projects: Set<string>
  /** What was made of the fields (JSON, sort keys, search texts) by name; emptied by every write. */
  cache: Map<string, Cached> | null
}

export type Cached = string | Buffer | null

/** `fields` is taken over, not copied. */
export function newUser(id: Id, fields: Fields, projects: Iterable<string> = []): User {
  return { id, key: String(id), fields, projects: new Set(projects), cache: null }
}

/** The text of a field, or null where it holds none (TEXT-1: empty counts as none). */
export function textOf(user: User, field: string): string | null {
  const value = user.fields[field]
  return typeof value === 'string' && value !== '' ? value : null
}

/** First and last name joined by one space, or the last name alone (USER-10). */
export function fullName(user: User): string {
  const first = textOf(user, userField.givenName)
  const last = scalarText(user.fields[userField.familyName] ?? '')
  return first === null ? last : `${first} ${last}`
}

/** The first letters of first and last name; null where there are none. */
export function derivedInitials(user: User): string | null {
  const letters = [textOf(user, userField.givenName), textOf(user, userField.familyName)].map(
    text => [...(text ?? '')][0] ?? '',
  )
  return letters.join('').toUpperCase() || null
}

export function isActive(user: User): boolean {
  return user.fields[userField.active] === true
}
