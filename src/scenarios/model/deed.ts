import type { Operation } from '../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'
import type { JsonObject } from '../../json/index.js'
import type { Person } from './directory-model.js'

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
