import type { Operation } from '../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'
import { type Json, type JsonObject, sameJson } from '../../json/index.js'

/** The write to blame, should it turn out that it did what it was refused. */
export interface Culprit {
  readonly clause: ClauseId
  readonly operation: Operation
  readonly exchange: Exchange
}

export interface Membership {
  readonly member: boolean
  /** A refused request that named the pair since this was known. */
  readonly refused?: Culprit
}

/** One user as the model knows it. */
export interface Person {
  /** Digits. */
  readonly id: string
  readonly email: string
  /** Field → value as it was stored or shown last; what nobody has shown yet is not there. */
  readonly known: Record<string, JsonObject[string]>
  /** The version that the values were last seen in; empty where they never were. */
  seenIn: string
  /** Project → whether the user is in it; what nobody has told yet is not there. */
  readonly projects: Map<string, Membership>
  /** The answer that showed the user when the sequence began; null for whom the sequence created. */
  first: Exchange | null
}

/** The directory as the rules promise it, made of what was sent and what was shown. */
export interface DirectoryModel {
  /** The users that commands are about, the first of them most often. */
  readonly people: Person[]
  /** The other users of the run, by id: no command is about them, so nothing of them changes. */
  readonly crowd: Map<string, Person>
  /** Addresses of whoever must not have come into being, in small letters. */
  readonly absent: Map<string, Culprit>
  /** Origin ids that a user had and gave up. */
  readonly freed: string[]
  /** A token beside the one that the run itself uses; null until a command wants one. */
  token: { readonly bearer: string; readonly alive: boolean } | null
  /** What was done last and to whom, the latest first. */
  readonly recent: string[]
  /** The write that came last, to blame for what has changed since. */
  last: Deed | null
}

export function personAt({ people }: DirectoryModel, index: number): Person {
  const person = people[index % people.length]
  if (person === undefined) throw new Error('a model has people from its beginning')
  return person
}

/** Nobody can tell any more what is stored of these users. */
export function forget(people: Iterable<Person>): void {
  for (const { known, projects } of people) {
    for (const field of Object.keys(known)) delete known[field]
    projects.clear()
  }
}

/** Somebody who came into being by a write. */
export interface Newcomer {
  /** Digits; empty where the answer does not tell. */
  readonly id: string
  readonly email: string
  readonly fields: JsonObject
  /** Broken where nobody can be found, or with other values. */
  readonly clause: ClauseId
}

/** What a write did by its answer, and which clauses it would break. */
export interface Deed {
  readonly operation: Operation
  readonly exchange: Exchange
  /** Whom it named: its clauses hold once all of them have been looked at. */
  readonly concerned: readonly Person[]
  /** What is stored now, by user. */
  readonly stored: Map<Person, JsonObject>
  readonly newcomers: readonly Newcomer[]
  readonly clauses: {
    /** Broken where a user does not show what was stored. */
    readonly stored: ClauseId
    /** Broken where anything else has changed, of anybody. */
    readonly others: ClauseId
  }
  /** What it has exercised, by its status and its keys. */
  readonly exercised: readonly ClauseId[]
}

/** The same, after it has been looked at: nothing is new any more. */
export const bygone = (deed: Deed | null): Deed | null =>
  deed === null ? null : { ...deed, concerned: [], stored: new Map(), newcomers: [], exercised: [] }

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
