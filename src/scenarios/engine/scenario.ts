import type { Operation, Selector } from '../../catalogue/index.js'
import type { ClauseId } from '../../findings/index.js'
import type { ScenarioContext } from './context.js'
import type { Need } from './needs.js'

/**
 * Several requests that answer one question on one operation.
 * Its cells in the plan are `clauses` × the operations of `appliesTo`, where the clause applies to the operation.
 */
export interface Scenario {
  /** File name, and what findings name. */
  readonly id: string
  readonly clauses: readonly ClauseId[]
  readonly appliesTo: Selector | readonly Selector[]
  /** `read` sends GET and token requests alone. A write scenario is disabled without --write. */
  readonly mode: 'read' | 'write'
  /** All of its clauses are skipped where one is absent; for single clauses use `verdict.skip`. */
  readonly needs?: readonly Need[]
  /** Requests it takes on one operation, for the plan's estimate; in a run without writes, where values are shared out, a mean over the operations. */
  readonly requests: number | ((operation: Operation) => number)
  readonly requestsReadOnly?: number
  /** Runs behind everything that is not late, the lowest number first: what kills tokens or hits limits comes last. The plan puts all others in order. */
  readonly late?: number
  run(context: ScenarioContext): Promise<void>
}

/** Makes a scenario; the function exists for its types. */
export function defineScenario(scenario: Scenario): Scenario {
  return scenario
}
