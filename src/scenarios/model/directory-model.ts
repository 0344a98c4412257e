import type { Operation } from '../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'
import type { JsonObject } from '../../json/index.js'
import type { ScenarioContext } from '../engine/context.js'
import type { Allowance } from './allowance.js'
import type { Deed } from './deed.js'

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

/** The directory as it is: the target, and what was asked of it in this sequence. */
export interface RealDirectory {
  readonly context: ScenarioContext
  /** Everything sent since the sequence began, in order. */
  readonly asked: Exchange[]
  /** Number of the sequence: values carry it, so that what an earlier one left behind is not taken for what this one wrote. */
  readonly turn: number
  /** The commands carried out in it, in words. */
  readonly done: string[]
  readonly allowance: Allowance
  /** Users that all sequences together may still create. */
  readonly births: { left: number }
  /** `clause operation` of everything that was exercised and held. */
  readonly held: Set<string>
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
