import { readable, type ClauseId, type Observation, type Replay, type SkipReason } from '../findings/index.js'
import type { Evidence } from '../scenarios/index.js'
import type { Step } from './cells.js'

/** One breach of a clause, as it was seen. */
export interface Failure {
  readonly observation: Observation
  readonly evidence: Evidence
  /** What the run was doing. */
  readonly step?: Replay['step']
}

/** What one clause came to so far. A failure outweighs a pass, a pass a skip. */
export interface ClauseResult {
  passes: number
  readonly failures: Failure[]
  skip?: { readonly reason: SkipReason; readonly detail?: string }
  leftToOthers?: true
}

/** Collects what one run of a scenario says of its clauses. */
export interface ResultCollector {
  judges(clause: ClauseId): boolean
  pass(clause: ClauseId): void
  fail(clause: ClauseId, observation: Observation, evidence: Evidence): void
  skip(clause: ClauseId, reason: SkipReason, detail?: string): void
  /** Says that others judge the clause: no outcome, unless something was seen. */
  leave(clause: ClauseId): void
  /** Skips every clause that has no result yet. */
  skipRest(reason: SkipReason, detail?: string): void
  readonly results: ReadonlyMap<ClauseId, ClauseResult>
}

/** Breaches of one clause that one run of a scenario keeps. */
const FAILURES_KEPT = 1024

const withOneMore = ({ observation, ...failure }: Failure): Failure => ({
  ...failure,
  observation: { ...observation, leftOut: (observation.leftOut ?? 0) + 1 },
})

export function createResultCollector(step: Step): ResultCollector {
  const results = new Map<ClauseId, ClauseResult>(step.cells.map(cell => [cell.clause.id, { passes: 0, failures: [] }]))
  const find = (clause: ClauseId): ClauseResult | undefined => {
    if (!step.scenario.clauses.includes(clause))
      throw new Error(`scenario ${step.scenario.id} judges ${clause}, but does not list it`)
    return results.get(clause)
  }
  const skip = (found: ClauseResult | undefined, reason: SkipReason, detail?: string) => {
    if (found !== undefined) found.skip ??= detail === undefined ? { reason } : { reason, detail }
  }
  return {
    results,
    judges: clause => results.has(clause),
    pass(clause) {
      const found = find(clause)
      if (found !== undefined) found.passes++
    },
    fail(clause, observation, evidence) {
      const failures = find(clause)?.failures
      if (failures === undefined) return
      const last = failures.at(-1)
      if (last === undefined || failures.length < FAILURES_KEPT)
        failures.push({ observation: readable(observation), evidence })
      // what rests on the answers of a target can be as much as it likes
      else failures[failures.length - 1] = withOneMore(last)
    },
    skip: (clause, reason, detail) => skip(find(clause), reason, detail),
    leave(clause) {
      const found = find(clause)
      if (found !== undefined) found.leftToOthers = true
    },
    skipRest(reason, detail) {
      for (const found of results.values()) {
        if (found.passes === 0 && found.failures.length === 0) skip(found, reason, detail)
      }
    },
  }
}
