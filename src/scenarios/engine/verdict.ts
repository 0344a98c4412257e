import type { ClauseId, Exchange, Observation, SkipReason } from '../../findings/index.js'
import type { Json } from '../../json/index.js'
import { statusOf } from './answer.js'

/** What a breach rests on, so that it can be confirmed and shown. */
export interface Evidence {
  /** The exchanges that show it, in order. */
  readonly exchanges: readonly Exchange[]
  /**
   * GET exchanges whose data were compared and should not have changed meanwhile. Each is sent again. Where it answers
   * differently now, the clause is skipped (`target-changed`) instead of failed.
   */
  readonly comparedWith?: readonly Exchange[]
  /** Seed and path of a shrunk counterexample. */
  readonly replay?: { readonly seed: number; readonly path: string }
}

/** Collects the results for the clauses of one scenario on one operation. */
export interface Ledger {
  /** true where the clause applies to the operation under judgement. Results for other clauses are ignored. */
  judges(clause: ClauseId): boolean
  pass(clause: ClauseId): void
  fail(clause: ClauseId, observation: Observation, evidence: Evidence): void
  skip(clause: ClauseId, reason: SkipReason, detail?: string): void
  /** This run does not get to the clause here, and other scenarios judge it: no outcome, unless there is a result. */
  leave(clause: ClauseId): void
}

/** How a scenario gives a result for a clause. Each clause needs one; a clause without a result is an error of ours. */
export interface ClauseVerdict extends Ledger {
  /** `pass` where `holds`, else `fail`. Returns `holds`. */
  expect(clause: ClauseId, holds: boolean, observation: () => Observation, evidence: Evidence): boolean
  /** Judges a clause by the status alone. Returns whether it held. */
  expectStatus(clause: ClauseId, exchange: Exchange, allowed: AllowedStatus, message: string): boolean
}

type AllowedStatus = readonly number[] | ((status: number) => boolean)

export function createVerdict(ledger: Ledger): ClauseVerdict {
  const verdict: ClauseVerdict = {
    ...ledger,
    expect(clause, holds, observation, evidence) {
      if (holds) ledger.pass(clause)
      else ledger.fail(clause, observation(), evidence)
      return holds
    },
    expectStatus(clause, exchange, allowed, message) {
      const status = exchange.response?.status ?? 0
      const holds = typeof allowed === 'function' ? allowed(status) : allowed.includes(status)
      const expected: Json = typeof allowed === 'function' ? '4xx' : [...allowed]
      return verdict.expect(clause, holds, () => wrongStatus(exchange, expected, message), { exchanges: [exchange] })
    },
  }
  return verdict
}

/** The observation that an exchange has another status than it should. */
export function wrongStatus(exchange: Exchange, expected: Json, message: string): Observation {
  return { at: '/response/status', expected, received: statusOf(exchange), message }
}

/** The rest of a scenario cannot be judged: each clause without a result is skipped for this reason. */
export class SkipError extends Error {
  constructor(
    readonly reason: SkipReason,
    readonly detail?: string,
  ) {
    super(detail === undefined ? reason : `${reason}: ${detail}`)
    this.name = 'SkipError'
  }
}
