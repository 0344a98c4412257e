import type { UnreachableReason } from '../states/state-source.js'

/** What came of one interaction. `errored` is a fault of the verification itself. */
export interface ContractOutcome {
  readonly description: string
  readonly version: string
  readonly status: 'passed' | 'failed' | 'skipped' | 'errored'
  readonly reason?: UnreachableReason
  /** What did not fit, or why it was skipped. */
  readonly messages: readonly string[]
}

export type ContractCounts = Readonly<Record<ContractOutcome['status'], number>>

export function countsOf(outcomes: readonly ContractOutcome[]): ContractCounts {
  const count = (status: ContractOutcome['status']): number =>
    outcomes.filter(outcome => outcome.status === status).length
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped'), errored: count('errored') }
}

/** 1 where an interaction failed, 2 where one could not be judged or none was, else 0. */
export function exitCodeOf(outcomes: readonly ContractOutcome[]): 0 | 1 | 2 {
  const { passed, failed, errored } = countsOf(outcomes)
  return failed > 0 ? 1 : errored > 0 || passed === 0 ? 2 : 0
}
