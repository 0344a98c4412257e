import { sameJson, type Json, type JsonObject } from '../../json/index.js'
import type { Person } from './directory-model.js'

/** Fields that no server makes up, and every version shows alike. */
const plain = [
  'first_name',
  'last_name',
  'job_title',
  'city',
  'zip',
  'address',
  'notes',
  'is_active',
  'is_employee',
  'origin_id',
  'email_address',
  'created_at',
] as const
const nothing = (value: Json): boolean => value === null || value === ''

export interface Difference {
  readonly field: string
  readonly expected: Json
  readonly received: Json
}

/** The first field that shows another value than the model has, or than was just stored. */
export function differenceOf(person: Person, shown: JsonObject, stored: JsonObject): Difference | null {
  for (const field of plain) {
    const received = shown[field]
    const expected = Object.hasOwn(stored, field) ? stored[field] : person.known[field]
    if (received === undefined || expected === undefined) continue
    if (!sameJson(expected, received) && !(nothing(expected) && nothing(received))) return { field, expected, received }
  }
  return null
}

/** What is shown is known from now on. */
export function learn(person: Person, shown: JsonObject, version: string): void {
  for (const field of plain) {
    const value = shown[field]
    if (value !== undefined) person.known[field] = value
  }
  person.seenIn = version
}
