import {
  fingerprint,
  redactObservation,
  redactRequest,
  ruleOf,
  toCurl,
  withoutIndexes,
  type Exchange,
  type ExchangeId,
  type Finding,
  type Outcome,
  type OutcomeStatus,
  type Severity,
  type SkipReason,
} from '../findings/index.js'
import type { Redactor } from '../redaction/index.js'
import type { Cell } from './cells.js'
import type { ClauseResult, Failure } from './result-collector.js'

export function emptyOutcome(cell: Cell, status: OutcomeStatus, reason?: SkipReason, detail?: string): Outcome {
  return {
    rule: cell.clause.rule,
    clause: cell.clause.id,
    check: cell.evaluator,
    operationId: cell.operation.id,
    version: cell.operation.version,
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail }),
    requests: 0,
    duration: 0,
    findings: [],
  }
}

/** Exchanges that a finding keeps. */
const EVIDENCE_KEPT = 8

/** What it began with, and what led up to the breach: the last one shows it. */
function kept(ids: readonly ExchangeId[]): readonly ExchangeId[] {
  return ids.length <= EVIDENCE_KEPT ? ids : [...ids.slice(0, 1), ...ids.slice(1 - EVIDENCE_KEPT)]
}

/** Findings of one severity that a cell keeps: a target makes up as many places as it likes. */
const FINDINGS_KEPT = 100

export interface FoldOptions {
  readonly seed: number
  readonly redactor: Redactor
}

/** Folds observations of one cell into findings: one for each place, with a count, and no secret in them. */
export function foldFindings(cell: Cell, failures: readonly Failure[], { seed, redactor }: FoldOptions): Finding[] {
  const found = new Map<string, Finding>()
  const lastOf = new Map<Severity, string>()
  const keptOf = new Map<Severity, number>()
  const prints = new Map<string, string>()
  for (const failure of failures) {
    const { evidence } = failure
    const observation = redactObservation(failure.observation, redactor)
    const identity = {
      clause: cell.clause.id,
      check: cell.evaluator,
      operationId: cell.operation.id,
      version: cell.operation.version,
      at: observation.at,
    }
    const place = withoutIndexes(observation.at)
    const print = prints.get(place) ?? fingerprint(identity)
    prints.set(place, print)
    const ids = [...new Set(evidence.exchanges.map(exchange => exchange.id))]
    const { count = 1, leftOut = 0 } = observation
    const known = found.get(print)
    if (known !== undefined) {
      // those of the first breach stand first
      found.set(print, {
        ...known,
        ...sumOf(known, { count, leftOut }),
        evidence: [...new Set([...known.evidence, ...ids])].slice(0, EVIDENCE_KEPT),
      })
      continue
    }
    const severity = observation.severity ?? cell.clause.severity
    const last = found.get(lastOf.get(severity) ?? '')
    if (last !== undefined && (keptOf.get(severity) ?? 0) >= FINDINGS_KEPT) {
      found.set(last.fingerprint, { ...last, ...sumOf(last, { count: 0, leftOut: count + leftOut }) })
      continue
    }
    lastOf.set(severity, print)
    keptOf.set(severity, (keptOf.get(severity) ?? 0) + 1)
    found.set(print, {
      ...observation,
      ...identity,
      rule: ruleOf(cell.clause.id),
      severity,
      count,
      fingerprint: print,
      evidence: kept(ids),
      ...replayOf(failure, seed, redactor),
    })
  }
  return [...found.values()].map(tellingLeftOut)
}

/** In words too, so that every report has it. */
function tellingLeftOut(finding: Finding): Finding {
  if (finding.leftOut === undefined) return finding
  return { ...finding, message: `${finding.message} (at least ${finding.leftOut} more at further places are left out)` }
}

/** How many a finding stands for with further ones, and how many are told nowhere. */
function sumOf(finding: Finding, more: Required<Pick<Finding, 'count' | 'leftOut'>>): Partial<Finding> {
  const leftOut = (finding.leftOut ?? 0) + more.leftOut
  return { count: finding.count + more.count, ...(leftOut === 0 ? {} : { leftOut }) }
}

/** Lines that were made before: many findings show the same exchange. */
const curlLines = new WeakMap<Exchange, { readonly line: string; readonly redactor: Redactor }>()

function curlOf(exchange: Exchange, redactor: Redactor): string {
  const known = curlLines.get(exchange)
  if (known?.redactor === redactor) return known.line
  const line = toCurl(redactRequest(exchange.request, redactor))
  curlLines.set(exchange, { line, redactor })
  return line
}

function replayOf({ evidence, step }: Failure, seed: number, redactor: Redactor): Pick<Finding, 'replay'> {
  if (evidence.exchanges.length === 0) return {}
  // the same request twice is two lines: the second answer may be the wrong one
  const curls = [...new Set(evidence.exchanges)].map(exchange => curlOf(exchange, redactor))
  return {
    replay: {
      curls,
      seed: evidence.replay?.seed ?? seed,
      ...(evidence.replay === undefined ? {} : { path: evidence.replay.path }),
      ...(step === undefined ? {} : { step }),
    },
  }
}

/** The outcome of one cell of a finished scenario. Information alone fails nothing. */
export function outcomeOf(cell: Cell, result: ClauseResult, options: FoldOptions, requests: number): Outcome {
  const step = { scenario: cell.evaluator, operationId: cell.operation.id }
  const findings = foldFindings(
    cell,
    result.failures.map(failure => ({ ...failure, step })),
    options,
  )
  const base = emptyOutcome(cell, 'passed')
  if (findings.some(finding => finding.severity !== 'info')) return { ...base, status: 'failed', findings, requests }
  if (findings.length > 0 || result.passes > 0) return { ...base, findings, requests }
  if (result.skip !== undefined)
    return { ...emptyOutcome(cell, 'skipped', result.skip.reason, result.skip.detail), requests }
  return {
    ...emptyOutcome(cell, 'errored', undefined, 'the scenario ended without a result for this clause'),
    requests,
  }
}
