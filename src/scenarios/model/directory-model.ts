import type { Exchange, JsonObject } from '../../findings/index.js'
import type { ScenarioContext } from '../context.js'

/** One user as the model knows it. */
export interface Person {
  /** Digits. */
  readonly id: string
  readonly email: string
  /** Field → value as it was stored or shown last; what nobody has shown yet is not there. */
  readonly known: Record<string, JsonObject[string]>
  /** Project → whether the user is in it; what nobody has told yet is not there. */
  readonly projects: Map<string, boolean>
  /** The answer that showed the user when the sequence began; null for whom the sequence created. */
  readonly first: Exchange | null
}

/** The directory as the rules promise it, made of what was sent and what was shown. */
export interface DirectoryModel {
  readonly people: Person[]
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
  /** Requests that may still be sent; commands do nothing once none is left. */
  readonly allowance: { left: number }
  /** `clause operation` of everything that was held against the model and held. */
  readonly held: Set<string>
}

export function personAt({ people }: DirectoryModel, index: number): Person {
  const person = people[index % people.length]
  if (person === undefined) throw new Error('a model has people from its beginning')
  return person
}
