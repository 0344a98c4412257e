import type { Exchange } from './exchange.js'
import type { ClauseId, RuleId } from './clause-id.generated.js'
import type { Finding, Severity } from './finding.js'
import type { Outcome, OutcomeStatus } from './outcome.js'
import type { Verdict } from './verdict.js'

export const RUN_SCHEMA_VERSION = 2

/** A clause as reports print it. */
export interface ReportedClause {
  readonly id: ClauseId
  readonly rule: RuleId
  readonly title: string
  readonly text: string
  readonly sources: readonly string[]
  readonly severity: Severity
  readonly subject: 'target' | 'client'
}

/** The embedded sandbox as the command line chose it. */
export interface SandboxChoice {
  readonly faults: readonly string[]
  readonly variants: readonly string[]
  /** Of its company; absent: as many as it has by itself. */
  readonly users?: number
}

/** What was judged, and what came of it, wherever the exchanges are from. No secret is ever in it. */
interface Judgement {
  readonly schemaVersion: typeof RUN_SCHEMA_VERSION
  readonly tool: { readonly name: string; readonly version: string }
  /** ISO 8601, UTC: when it was, also where the clock of the target is ours. */
  readonly startedAt: string
  readonly finishedAt: string
  readonly verdict: Verdict
  /** Deviations failed it too. Absent: they did not. */
  readonly strict?: true
  /** Fields that no model names failed it too. Absent: they did not. */
  readonly strictAdditions?: true
  /** Why the run could not tell, in plain words; absent where it could. */
  readonly problem?: string
  readonly counts: {
    readonly requests: number
    readonly planned: number
    readonly operations: number
    readonly outcomes: Readonly<Record<OutcomeStatus, number>>
    readonly findings: Readonly<Record<Severity, number>>
  }
  readonly findings: readonly Finding[]
  readonly outcomes: readonly Outcome[]
  readonly requirements: readonly ReportedClause[]
  /** Cells of clause × operation: how many the documents ask for, how many were judged in this run. */
  readonly coverage: {
    readonly cells: number
    readonly judged: number
    readonly clauses: number
    readonly clausesJudged: number
  }
  /** The exchanges that findings name as evidence. */
  readonly exchanges: readonly Exchange[]
}

/** A run that asked a target. */
export interface TargetedRun extends Judgement {
  readonly kind: 'targeted'
  readonly target: {
    readonly url: string
    readonly embedded: boolean
    readonly mode: 'full' | 'read-only'
    readonly company: string
    /** What was particular about the embedded sandbox, so that a replay meets the same one. */
    readonly sandbox?: SandboxChoice
  }
  readonly seed: number
}

/** Nothing was asked: exchanges of unknown origin were judged. */
export interface RecordedRun extends Judgement {
  readonly kind: 'recorded'
  /** The files that were read, as reports name them. */
  readonly source: string
}

/** Everything that came out of one run; `kind` tells where its exchanges are from. */
export type Run = TargetedRun | RecordedRun
