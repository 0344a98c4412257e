import { userField, type Operation } from '../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'
import { type Json, type JsonObject, sameJson } from '../../json/index.js'

/** A write that was refused, and the clause it breaks should it turn out that it was carried out all the same. */
export interface RefusedWrite {
  readonly clause: ClauseId
  readonly operation: Operation
  readonly exchange: Exchange
}

/** Whether a user is in a project. */
export interface Membership {
  readonly member: boolean
  /** A refused request that named the pair since this was known. */
  readonly refused?: RefusedWrite
}

/** A user as the model knows it. */
export interface ModelUser {
  /** Digits. */
  readonly id: string
  readonly email: string
  /** Field → value as it was stored or shown last. Fields that were never shown are absent. */
  readonly known: Record<string, JsonObject[string]>
  /** The version that the values were last seen in; empty where they never were. */
  seenIn: string
  /** Project → whether the user is in it. Projects of which no answer told are absent. */
  readonly projects: Map<string, Membership>
  /** The answer that showed the user when the sequence began; null for a user that the sequence created. */
  first: Exchange | null
}

/** The model: the directory as the rules promise it, made of what was sent and what was shown. */
export interface DirectoryModel {
  /** The users that commands are about, the first of them most often. */
  readonly users: ModelUser[]
  /** The other users of the run, by id: no command is about them, so nothing of them changes. */
  readonly bystanders: Map<string, ModelUser>
  /** Addresses, in small letters, of users that must not exist: their create was refused. */
  readonly mustNotExist: Map<string, RefusedWrite>
  /** Origin ids that a user had and gave up. */
  readonly freedOriginIds: string[]
  /** A token beside the one that the run itself uses; null until a command wants one. */
  token: { readonly bearer: string; readonly alive: boolean } | null
  /** Kinds of the last commands with the index of their user, the latest first. */
  readonly recentCommands: string[]
  /** The write that came last, to blame for what has changed since. */
  lastWrite: WriteEffect | null
}

/** The user that an index of a command stands for. */
export function userAt({ users }: DirectoryModel, index: number): ModelUser {
  const modelUser = users[index % users.length]
  if (modelUser === undefined) throw new Error('a model has users from its set-up on')
  return modelUser
}

/** Forgets what is stored of these users: an answer was lost, so it is not known any more. */
export function forget(users: Iterable<ModelUser>): void {
  for (const { known, projects } of users) {
    for (const field of Object.keys(known)) delete known[field]
    projects.clear()
  }
}

/** A user that a write created. */
export interface CreatedUser {
  /** Digits; empty where the answer does not tell. */
  readonly id: string
  readonly email: string
  readonly fields: JsonObject
  /** Broken where the user is not listed, or with other values. */
  readonly clause: ClauseId
}

/** What a write did, by its answer, and the clauses that are broken where the directory shows something else. */
export interface WriteEffect {
  readonly operation: Operation
  readonly exchange: Exchange
  /** The users it named: its clauses hold once all of them have been seen as they should be. */
  readonly named: readonly ModelUser[]
  /** What is stored now, by user. */
  readonly stored: Map<ModelUser, JsonObject>
  readonly created: readonly CreatedUser[]
  readonly clauses: {
    /** Broken where a user does not show what was stored. */
    readonly stored: ClauseId
    /** Broken where anything else has changed, of any user. */
    readonly others: ClauseId
  }
  /** Clauses that the write itself exercised, by its status and its keys. */
  readonly exercised: readonly ClauseId[]
}

/** The same effect once a list was held against it: nothing in it is new any more. */
export const checkedEffect = (effect: WriteEffect | null): WriteEffect | null =>
  effect === null ? null : { ...effect, named: [], stored: new Map(), created: [], exercised: [] }

/** Fields that no server makes up, and that every version shows alike. */
const comparedFields = [
  userField.givenName,
  userField.familyName,
  userField.jobTitle,
  userField.city,
  userField.postalCode,
  userField.address,
  userField.notes,
  userField.active,
  userField.employee,
  userField.originId,
  userField.email,
  userField.createdAt,
] as const
const isEmpty = (value: Json): boolean => value === null || value === ''

/** A field that shows another value than it should. */
export interface ModelDifference {
  readonly field: string
  readonly expected: Json
  readonly received: Json
}

/** The first field that shows another value than the model has, or than was just stored. */
export function differenceOf(modelUser: ModelUser, shown: JsonObject, stored: JsonObject): ModelDifference | null {
  for (const field of comparedFields) {
    const received = shown[field]
    const expected = Object.hasOwn(stored, field) ? stored[field] : modelUser.known[field]
    if (received === undefined || expected === undefined) continue
    if (!sameJson(expected, received) && !(isEmpty(expected) && isEmpty(received))) return { field, expected, received }
  }
  return null
}

/** Takes over what a version shows of the user. */
export function learn(modelUser: ModelUser, shown: JsonObject, version: string): void {
  for (const field of comparedFields) {
    const value = shown[field]
    if (value !== undefined) modelUser.known[field] = value
  }
  modelUser.seenIn = version
}
