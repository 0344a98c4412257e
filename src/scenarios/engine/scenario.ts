import type { Catalogue, Operation, Selector } from '../../catalogue/index.js'
import type { ClauseId, Exchange } from '../../findings/index.js'
import type { Client, RequestDraft, Target } from '../../http/index.js'
import type { BodyFormats } from './body-formats.js'
import type { Directory } from './directory.js'
import type { Identities } from './identities.js'
import type { Need } from './needs.js'
import type { OwnUsers } from './own-users.js'
import type { ScenarioRun } from './scenario-run.js'
import type { ClauseVerdict } from './verdict.js'

/** What a scenario is given: the operation under judgement, and what it takes to ask and to judge. */
export interface ScenarioContext {
  /** The operation under judgement. */
  readonly operation: Operation
  readonly catalogue: Catalogue
  readonly target: Target
  /** Seed, mode and turns. */
  readonly run: ScenarioRun
  /** Where requests go. */
  readonly api: Api
  /** Where results go. */
  readonly verdict: ClauseVerdict
  /** What the run has learnt of the directory so far. */
  readonly directory: Directory
  /** The users that may be written to. */
  readonly users: OwnUsers
  /** New addresses and origin ids. */
  readonly identities: Identities
}

/** The API of the target, as a scenario asks it. */
export interface Api {
  /** Sends a request, now. */
  send(draft: RequestDraft): Promise<Exchange>
  /** A GET that may be answered from the pool: the same request by the same caller since the last write. */
  read(draft: RequestDraft): Promise<Exchange>
  /** Tokens, and every exchange of the run so far. */
  readonly client: Client
  /** Which body formats the target takes. */
  readonly formats: BodyFormats
}

/**
 * Several requests that answer one question on one operation.
 * Its cells in the plan are `clauses` × the operations of `appliesTo`, where the clause applies to the operation.
 */
export interface Scenario {
  /** What findings name the scenario by. */
  readonly id: string
  readonly clauses: readonly ClauseId[]
  readonly appliesTo: Selector | readonly Selector[]
  /** `read` sends only GET and token requests. A write scenario is disabled without --write. */
  readonly mode: 'read' | 'write'
  /** All clauses are skipped where one of them is absent. For single clauses use `verdict.skip`. */
  readonly needs?: readonly Need[]
  /** Requests it takes on one operation, for the estimate of the plan. */
  readonly requests: number | ((operation: Operation) => number)
  readonly requestsReadOnly?: number
  /**
   * Runs after all scenarios that are not late, the lowest number first: what revokes tokens or spends limits comes
   * last. The plan orders all others.
   */
  readonly late?: number
  run(context: ScenarioContext): Promise<void>
}

/** Makes a scenario; it only checks the types. */
export function defineScenario(scenario: Scenario): Scenario {
  return scenario
}
