import type { Catalogue, Operation } from '../catalogue/index.js'
import type { ClauseId, Exchange, Observation, SkipReason } from '../findings/index.js'
import type { Client, RequestDraft, Target } from '../http/index.js'
import type { Validators } from '../validators/index.js'
import type { Directory } from './directory.js'
import type { OwnUsers } from './own-users.js'
import type { Transports } from './transports.js'

/** What a breach rests on, so that it can be confirmed and shown. */
export interface Evidence {
  /** The exchanges that show it, in order. */
  readonly exchanges: readonly Exchange[]
  /**
   * GET exchanges whose data were compared with something else and should not have changed meanwhile: each is asked
   * again, and where it answers differently now, the clause is skipped (`target-changed`) instead of failed.
   */
  readonly comparedWith?: readonly Exchange[]
  /** Seed and path of a shrunk counterexample. */
  readonly replay?: { readonly seed: number; readonly path: string }
}

export interface ScenarioContext {
  /** The operation under judgement. */
  readonly operation: Operation
  readonly catalogue: Catalogue
  readonly validators: Validators
  readonly target: Target
  readonly client: Client
  readonly seed: number
  /** true where the run may write. */
  readonly write: boolean
  /** Of a shrunk counterexample that is to be met again: whoever prints one goes straight to it. */
  readonly path?: string
  readonly directory: Directory
  readonly users: OwnUsers
  readonly transports: Transports

  /** Sends a request, now. */
  send(draft: RequestDraft): Promise<Exchange>
  /** A GET that may be answered from the pool: the same request by the same caller since the last write. */
  read(draft: RequestDraft): Promise<Exchange>
  /**
   * In a run that writes: all values. In a read-only run: this operation's share of them, so that over the operations
   * of the scenario each value is used at least once; which operation gets which follows from the seed. Never empty.
   */
  share<T>(values: readonly T[]): readonly T[]
  /** A whole number in [0, bound) that follows from seed, operation, scenario and label. */
  pick(label: string, bound: number): number
  /** The stored value of the run's tag in emails and origin ids: `asbuilt+<run id>`. Every fresh email: `users.newEmail()`. */
  readonly tag: string

  /** true where the clause applies to the operation under judgement (calls for others are ignored). */
  judges(clause: ClauseId): boolean
  pass(clause: ClauseId): void
  fail(clause: ClauseId, observation: Observation, evidence: Evidence): void
  skip(clause: ClauseId, reason: SkipReason, detail?: string): void
  /** This run does not come to the clause here, and others judge it anyway: there is no outcome unless something is said of it. */
  leave(clause: ClauseId): void
  /** `pass` where `holds`, else `fail`. Returns `holds`. */
  expect(clause: ClauseId, holds: boolean, observation: () => Observation, evidence: Evidence): boolean
}
