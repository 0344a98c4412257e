import { createHash } from 'node:crypto'
import type { Json } from '../json/index.js'
import type { ClauseId, RuleId } from './clause-id.generated.js'
import type { ExchangeId } from './exchange.js'

/** How grave a breach is: `violation` fails the run, `deviation` only with `--strict`, `info` never. */
export type Severity = 'violation' | 'deviation' | 'info'

/** The gravest first. */
export const severities = ['violation', 'deviation', 'info'] as const satisfies readonly Severity[]

/** What a check or scenario alone knows about a breach; the runner adds the rest. */
export interface Observation {
  /** JSON pointer into the exchange: `/response/headers/total`, `/response/body/3/id`. */
  readonly at: string
  readonly expected: Json
  readonly received: Json
  /** One sentence in plain words. */
  readonly message: string
  /** Lowers the clause's severity for this breach only; it never raises it. */
  readonly severity?: Severity
  /** How many alike it stands for, itself included. Default: 1. */
  readonly count?: number
  /** How many more were seen, at least, at places that are told nowhere, for there are too many. Absent: none. */
  readonly leftOut?: number
}

/** A breach of a clause, met `count` times. Data: never thrown. */
export interface Finding extends Observation {
  readonly rule: RuleId
  readonly clause: ClauseId
  /** Id of the check or scenario that saw it. */
  readonly check: string
  readonly severity: Severity
  readonly operationId: string
  readonly version: string
  readonly count: number
  readonly fingerprint: string
  readonly evidence: readonly ExchangeId[]
  readonly replay?: Replay
  /** Fingerprint of the finding that this one follows from: alike elsewhere, or more basic in the same exchange. */
  readonly cause?: string
}

/** How a breach is met again. */
export interface Replay {
  /** The fewest requests that show it, in order, as shell lines; secrets stand as variables. */
  readonly curls: readonly string[]
  readonly seed?: number
  /** Of a shrunk counterexample, for fast-check. */
  readonly path?: string
  /** What the run was doing when it met the breach; absent for what comes before all steps. */
  readonly step?: { readonly scenario: string; readonly operationId: string }
}

export function ruleOf(clause: ClauseId): RuleId {
  return clause.slice(0, clause.indexOf('/')) as RuleId
}

/** The pointer with a star for every index and numeric key: the same whichever item showed the breach. */
export function withoutIndexes(at: string): string {
  return at.replace(/\/\d+(?=\/|$)/g, '/*')
}

/** The name of a breach that stays the same from run to run: no wording and no live value goes into it. */
export function fingerprint(finding: Pick<Finding, 'clause' | 'check' | 'operationId' | 'version' | 'at'>): string {
  const { clause, check, operationId, version, at } = finding
  return createHash('sha256')
    .update([clause, check, operationId, version, withoutIndexes(at)].join('\n'))
    .digest('hex')
    .slice(0, 12)
}
