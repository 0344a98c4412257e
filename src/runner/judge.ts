import {
  fingerprint,
  ruleOf,
  toCurl,
  type ClauseId,
  type ExchangeId,
  type Finding,
  type Observation,
  type Outcome,
  type OutcomeStatus,
  type Replay,
  type SkipReason,
} from '../findings/index.js'
import type { Evidence } from '../scenarios/index.js'
import type { Cell, Step } from './plan.js'

/** One breach as it was seen. */
export interface Failure {
  readonly observation: Observation
  readonly evidence: Evidence
  /** What the run was doing. */
  readonly step?: Replay['step']
}

/** What one clause came to so far. A failure outweighs a pass, a pass a skip. */
export interface Tally {
  passes: number
  readonly failures: Failure[]
  skip?: { readonly reason: SkipReason; readonly detail?: string }
  left?: true
}

/** Collects what one run of a scenario says of its clauses. */
export interface Judge {
  judges(clause: ClauseId): boolean
  pass(clause: ClauseId): void
  fail(clause: ClauseId, observation: Observation, evidence: Evidence): void
  skip(clause: ClauseId, reason: SkipReason, detail?: string): void
  /** Says that the clause is left to others. */
  leave(clause: ClauseId): void
  /** Skips every clause that has no result yet. */
  skipRest(reason: SkipReason, detail?: string): void
  readonly tallies: ReadonlyMap<ClauseId, Tally>
}

export function createJudge(step: Step): Judge {
  const tallies = new Map<ClauseId, Tally>(step.cells.map(cell => [cell.clause.id, { passes: 0, failures: [] }]))
  const tally = (clause: ClauseId): Tally | undefined => {
    if (!step.scenario.clauses.includes(clause))
      throw new Error(`scenario ${step.scenario.id} judges ${clause}, but does not list it`)
    return tallies.get(clause)
  }
  const skipOne = (found: Tally | undefined, reason: SkipReason, detail?: string) => {
    if (found !== undefined) found.skip ??= detail === undefined ? { reason } : { reason, detail }
  }
  return {
    tallies,
    judges: clause => tallies.has(clause),
    pass(clause) {
      const found = tally(clause)
      if (found !== undefined) found.passes++
    },
    fail(clause, observation, evidence) {
      tally(clause)?.failures.push({ observation, evidence })
    },
    skip: (clause, reason, detail) => skipOne(tally(clause), reason, detail),
    leave(clause) {
      const found = tally(clause)
      if (found !== undefined) found.left = true
    },
    skipRest(reason, detail) {
      for (const found of tallies.values()) {
        if (found.passes === 0 && found.failures.length === 0) skipOne(found, reason, detail)
      }
    },
  }
}

export function emptyOutcome(cell: Cell, status: OutcomeStatus, reason?: SkipReason, detail?: string): Outcome {
  return {
    rule: cell.clause.rule,
    clause: cell.clause.id,
    check: cell.prover,
    operationId: cell.operation.id,
    version: cell.operation.version,
    status,
    ...(reason === undefined ? {} : { reason }),
    ...(detail === undefined ? {} : { detail }),
    requests: 0,
    findings: [],
  }
}

/** Exchanges that a finding keeps. */
const EVIDENCE_KEPT = 8

/** What it began with, and what led up to the breach: the last one shows it. */
function kept(ids: readonly ExchangeId[]): readonly ExchangeId[] {
  return ids.length <= EVIDENCE_KEPT ? ids : [...ids.slice(0, 1), ...ids.slice(1 - EVIDENCE_KEPT)]
}

/** Folds observations of one cell into findings: one for each place, with a count. */
export function foldFindings(cell: Cell, failures: readonly Failure[], seed: number): Finding[] {
  const found = new Map<string, Finding>()
  for (const failure of failures) {
    const { observation, evidence } = failure
    const identity = {
      clause: cell.clause.id,
      check: cell.prover,
      operationId: cell.operation.id,
      version: cell.operation.version,
      at: observation.at,
    }
    const print = fingerprint(identity)
    const ids = [...new Set(evidence.exchanges.map(exchange => exchange.id))]
    const known = found.get(print)
    if (known !== undefined) {
      // those of the first breach stand first
      found.set(print, {
        ...known,
        count: known.count + 1,
        evidence: [...new Set([...known.evidence, ...ids])].slice(0, EVIDENCE_KEPT),
      })
      continue
    }
    found.set(print, {
      ...observation,
      ...identity,
      rule: ruleOf(cell.clause.id),
      severity: observation.severity ?? cell.clause.severity,
      count: 1,
      fingerprint: print,
      evidence: kept(ids),
      ...replayOf(failure, seed),
    })
  }
  return [...found.values()]
}

function replayOf({ evidence, step }: Failure, seed: number): Pick<Finding, 'replay'> {
  if (evidence.exchanges.length === 0) return {}
  // the same request twice is two lines: the second answer may be the wrong one
  const curls = [...new Set(evidence.exchanges)].map(toCurl)
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
export function outcomeOf(cell: Cell, tally: Tally, seed: number, requests: number): Outcome {
  const step = { scenario: cell.prover, operationId: cell.operation.id }
  const findings = foldFindings(
    cell,
    tally.failures.map(failure => ({ ...failure, step })),
    seed,
  )
  const base = emptyOutcome(cell, 'passed')
  if (findings.some(finding => finding.severity !== 'info')) return { ...base, status: 'failed', findings, requests }
  if (findings.length > 0 || tally.passes > 0) return { ...base, findings, requests }
  if (tally.skip !== undefined)
    return { ...emptyOutcome(cell, 'skipped', tally.skip.reason, tally.skip.detail), requests }
  return {
    ...emptyOutcome(cell, 'errored', undefined, 'the scenario ended without a result for this clause'),
    requests,
  }
}
