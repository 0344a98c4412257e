import type { ClauseId, RuleId } from '../findings/index.js'
import type { Selector } from './selector.js'

export type Source = 'ref' | 'docs' | 'wire' | 'profile'

/** One testable statement of a rule. */
export interface Clause {
  /** `PAGE-4/same-on-every-page` */
  readonly id: ClauseId
  readonly rule: RuleId
  readonly text: string
  readonly sources: readonly Source[]
  readonly severity: 'violation' | 'deviation' | 'info'
  /** `client`: addressed to whoever calls the API, proved by the tests of our own client. */
  readonly subject: 'target' | 'client'
  /** Selectors that it has in place of those of its rule: `{ sortKey: 'name' }`. */
  readonly applies: readonly Selector[]
  /** Ids of the operations it applies to, in catalogue order. */
  readonly operationIds: readonly string[]
}

/** A rule, split into statements that can be tested. */
export interface Requirement {
  /** `PAGE-4` */
  readonly id: RuleId
  /** `PAGE` */
  readonly group: string
  readonly title: string
  readonly sources: readonly Source[]
  readonly clauses: readonly Clause[]
}

/** A rule as `requirements.yaml` writes it. */
export interface RequirementEntry {
  readonly id: RuleId
  readonly title: string
  readonly sources: readonly Source[]
  readonly applies?: 'operations' | 'token' | 'everything' | Selector | readonly Selector[]
  readonly severity?: Clause['severity']
  readonly clauses: readonly {
    readonly id: string
    readonly text: string
    readonly sources?: readonly Source[]
    readonly severity?: Clause['severity']
    readonly subject?: Clause['subject']
    readonly applies?: RequirementEntry['applies']
  }[]
}
