import type { ExchangeId } from './exchange.js'
import type { Json } from './json.js'
import type { Severity } from './severity.js'

/** `PAGE-4` */
export type RuleId = string
/** `PAGE-4/same-on-every-page` */
export type ClauseId = string

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
  readonly replay?: { readonly curl: string; readonly seed?: number; readonly path?: string }
}

export function ruleOf(clause: ClauseId): RuleId {
  return clause.slice(0, clause.indexOf('/'))
}
