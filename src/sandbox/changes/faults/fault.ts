import type { ClauseId, RuleId } from '../../../findings/clause-id.generated.js'
import type { Change } from '../change.js'

export type { Hooks as FaultHooks } from '../change.js'

/** One deliberate defect of the sandbox. */
export interface Fault extends Change {
  /** The clause it breaks, and the other rules that cannot hold beside it. */
  readonly clause: ClauseId
  readonly also?: readonly RuleId[]
  /** Why it is easily overlooked: it shows in rare data alone, or after several steps. */
  readonly rare?: 'data' | 'steps'
  /**
   * The https URL of a public issue, pull request or page where another API or a client showed this kind of bug; it
   * says nothing of the API that is checked here. Absent where the idea is read off the clause.
   */
  readonly source?: string
}

export function defineFault(fault: Fault): Fault {
  return fault
}
