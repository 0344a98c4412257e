import type { ClauseId, RuleId } from './clause-id.generated.js'
import type { Finding } from './finding.js'
import type { SkipReason } from './skip-reason.js'

export type OutcomeStatus = 'passed' | 'failed' | 'skipped' | 'disabled' | 'errored'

/** What came of one clause on one operation, seen by one check or scenario. A skip is never a pass. */
export interface Outcome {
  readonly rule: RuleId
  readonly clause: ClauseId
  readonly check: string
  readonly operationId: string
  readonly version: string
  readonly status: OutcomeStatus
  /** Present where the status is skipped or disabled. */
  readonly reason?: SkipReason
  /** What the reason is about: the variable to set, the data that is missing, the internal error. */
  readonly detail?: string
  /** Requests this outcome needed that nothing else had asked before. */
  readonly requests: number
  readonly findings: readonly Finding[]
}
