import type { ClauseId, RuleId } from './clause-id.generated.js'
import type { Finding } from './finding.js'

/** `errored` is an error of ours; `disabled` is what mode or selection leaves out. */
export type OutcomeStatus = 'passed' | 'failed' | 'skipped' | 'disabled' | 'errored'
export const outcomeStatuses = [
  'passed',
  'failed',
  'skipped',
  'disabled',
  'errored',
] as const satisfies readonly OutcomeStatus[]

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
  /** Milliseconds that it took, in the same way: the first outcome of a step has those of all the step. */
  readonly duration: number
  readonly findings: readonly Finding[]
}

/** Why a clause was not judged on an operation. */
export type SkipReason =
  | 'client-clause'
  | 'read-only'
  | 'not-selected'
  | 'missing-variable'
  | 'credentials-refused'
  | 'missing-data'
  | 'transport-refused'
  | 'baseline-refused'
  | 'allowed-refusal'
  | 'answer-lost'
  | 'target-changed'
  | 'operation-missing'
  | 'clock-not-ours'
  | 'limit-too-high'
  | 'not-exchanged'
  | 'budget-exhausted'
  | 'target-down'
  | 'interrupted'
  | 'journal-unwritable'
  | 'write-limit'
  | 'user-not-shown'
  | 'production-company'
  | 'unusable-answer'

/** Each reason as the sentence that reporters print. */
export const skipReasons: Readonly<Record<SkipReason, string>> = {
  'client-clause': 'addressed to clients; proved by the tests of our own client',
  'read-only': 'needs --write',
  'not-selected': 'outside --only or --shard',
  'missing-variable': 'needs an environment variable that is not set',
  'credentials-refused': 'the credentials given for this caller were refused',
  'missing-data': 'the account holds no data that shows it',
  'transport-refused': 'the target does not take this body format here',
  'baseline-refused': 'the same call without its fault was refused too, so a refusal proves nothing',
  'allowed-refusal': 'the target refuses this, as it may',
  'answer-lost': 'nobody knows what became of a write whose answer was lost, and done again it showed nothing',
  'target-changed': 'the directory changed by itself while it was compared',
  'operation-missing': 'the operation answers 404 to every call: it is not there any more',
  'clock-not-ours': 'needs a clock that the run controls',
  'limit-too-high': 'the rate limit is too high to be reached on purpose',
  'not-exchanged': 'no exchange of this run shows it',
  'budget-exhausted': 'the request budget was spent before',
  'target-down': 'the target stopped answering',
  interrupted: 'the run was interrupted',
  'journal-unwritable': 'the journal of created users could not be written',
  'write-limit': 'the run may not create more users',
  'user-not-shown': 'the target does not show that the user is one of ours, so nothing was written to it',
  'production-company': 'real people may work in the company, so nothing is written there',
  'unusable-answer': 'the target, which breaks rules, answered what this cannot go on from',
}
