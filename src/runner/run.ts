import { createValidators } from '../validators/index.js'
import {
  hasIndeterminateWrite,
  RunStoppedError,
  TokenRefusedError,
  WriteLimitError,
  type Target,
} from '../http/index.js'
import { assembleRun } from './assemble.js'
import { createCheckLedger } from './check-ledger.js'
import { createContext, type Session } from './context.js'
import { confirm } from './confirm.js'
import { createJudge, emptyOutcome, outcomeOf, type Judge } from './judge.js'
import type { Cell, Plan, Step } from './plan.js'
import { stopOf, type Stop } from './stop.js'
import { preflight } from './preflight.js'
import { openSession, type SessionOptions } from './session.js'
import { SkipError, unmetNeed } from '../scenarios/index.js'
import type { ClauseId, Outcome, Run, SandboxChoice, Severity, SkipReason } from '../findings/index.js'

export type RunOptions = Omit<SessionOptions, 'seed' | 'write' | 'onExchange'> & {
  readonly strict?: boolean
  readonly strictAdditions?: boolean
  /** Of the embedded sandbox: goes into the report as it is. */
  readonly sandbox?: SandboxChoice
  /** Called as soon as a check sees a breach; its finding comes with the outcomes at the end. */
  readonly onBreach?: (breach: Breach) => void
  /** Called before each step, for live progress. */
  readonly onStep?: (progress: {
    readonly step: Step
    readonly done: number
    readonly of: number
    readonly requests: number
  }) => void
}

/** What a check saw in one exchange. */
export interface Breach {
  readonly clause: ClauseId
  readonly check: string
  readonly operationId: string
  readonly at: string
  readonly severity: Severity
  /** Requests of the run so far. */
  readonly requests: number
}

/** The outcomes as they come; when they are all there, `report()` tells the whole run. */
export interface RunStream extends AsyncIterable<Outcome> {
  /** @throws Error before the stream has ended. */
  report(): Run
}

/**
 * Runs a plan against a target: one process, one token a caller, one pace, one budget, one pool of exchanges.
 * Never throws for what the target does; an error of our own becomes an `errored` outcome.
 */
export function run(plan: Plan, target: Target, options: RunOptions): RunStream {
  let report: Run | null = null
  return {
    async *[Symbol.asyncIterator]() {
      const startedAt = target.clock.now()
      const validators = createValidators(plan.catalogue)
      const ledger = createCheckLedger(plan, plan.catalogue, validators, options.onBreach)
      const session = openSession(plan.catalogue, validators, target, {
        ...options,
        seed: plan.seed,
        write: plan.write,
        onExchange: exchange => {
          ledger.add(exchange, session.client.requests, current)
        },
      })
      const outcomes: Outcome[] = []
      let current: Step | null = null
      let problem: string | undefined
      let stop: Stop | null = null
      let preflightFailed = false
      const tell = function* (some: Iterable<Outcome>) {
        for (const outcome of some) {
          outcomes.push(outcome)
          yield outcome
        }
      }
      try {
        yield* tell(plan.disabled.map(({ cell, reason }) => emptyOutcome(cell, 'disabled', reason)))
        const wrong = await preflight(plan.catalogue, session.client).catch(stopOf)
        if (wrong !== null) {
          stop = typeof wrong === 'string' ? { reason: 'target-down', message: wrong } : wrong
          problem = stop.message
          preflightFailed = true
        }
        for (const [done, step] of plan.steps.entries()) {
          current = step
          options.onStep?.({ step, done, of: plan.steps.length, requests: session.client.requests })
          const took = stop === null ? await take(plan, step, session) : null
          if (took === null) {
            yield* tell(step.cells.map(cell => emptyOutcome(cell, 'skipped', stop?.reason, stop?.message)))
            continue
          }
          yield* tell(took.outcomes)
          if (took.stop !== null) {
            stop = took.stop
            problem = took.stop.message
          }
        }
        yield* tell(
          closing(
            plan,
            ledger.outcomes(cell => emptyOutcome(cell, 'skipped', stop?.reason ?? 'not-exchanged')),
            outcomes,
          ),
        )
      } finally {
        const left = await session.close()
        if (left.length > 0)
          problem = [problem, `${left.length} created users are still active; asbuilt cleanup deactivates them.`]
            .filter(Boolean)
            .join(' ')
        report = assembleRun({
          plan,
          target,
          outcomes,
          options,
          session,
          startedAt,
          preflightFailed,
          ...(problem === undefined ? {} : { problem }),
        })
      }
    },
    report() {
      if (report === null) throw new Error('the run has not ended yet')
      return report
    },
  }
}

/** Runs one scenario on one operation; whatever it leaves open is skipped or errored, never passed. */
async function take(plan: Plan, step: Step, session: Session): Promise<{ outcomes: Outcome[]; stop: Stop | null }> {
  const before = session.client.requests
  const unmet = unmetNeed(step.scenario.needs ?? [], session.target)
  if (unmet !== null)
    return { outcomes: step.cells.map(cell => emptyOutcome(cell, 'skipped', unmet.reason, unmet.detail)), stop: null }
  const done = session.client.exchanges.length
  const first = await attempt(plan, step, session)
  const doubtful = hasIndeterminateWrite(session.client.exchanges.slice(done))
  const { judge, stop } =
    first.stop === null
      ? await confirm(first.judge, step, session, () => attempt(plan, step, session), doubtful)
      : first
  const requests = session.client.requests - before
  const outcomes = step.cells
    .filter(cell => !isLeft(cell, judge, first.error))
    .map((cell, i) => cellOutcome(cell, judge, first.error, plan.seed, i === 0 ? requests : 0))
  return { outcomes, stop }
}

export interface Attempt {
  readonly judge: Judge
  readonly stop: Stop | null
  readonly error: Error | null
}

async function attempt(plan: Plan, step: Step, session: Session): Promise<Attempt> {
  const judge = createJudge(step)
  try {
    await step.scenario.run(createContext(plan, step, judge, session))
  } catch (thrown) {
    if (thrown instanceof SkipError) judge.skipRest(thrown.reason, thrown.detail)
    else if (thrown instanceof WriteLimitError) judge.skipRest('write-limit', thrown.message)
    else if (thrown instanceof TokenRefusedError && thrown.caller !== 'admin')
      judge.skipRest('credentials-refused', thrown.message)
    else if (thrown instanceof RunStoppedError) {
      judge.skipRest(thrown.reason, thrown.message)
      return { judge, stop: { reason: thrown.reason, message: thrown.message }, error: null }
    } else return { judge, stop: null, error: thrown as Error }
  }
  return { judge, stop: null, error: null }
}

/** Left to other provers, and nothing was seen by the way. */
function isLeft(cell: Cell, judge: Judge, error: Error | null): boolean {
  const tally = judge.tallies.get(cell.clause.id)
  return error === null && tally?.left === true && tally.passes === 0 && tally.failures.length === 0
}

function cellOutcome(cell: Cell, judge: Judge, error: Error | null, seed: number, requests: number): Outcome {
  const tally = judge.tallies.get(cell.clause.id)
  if (tally === undefined) throw new Error(`no tally for ${cell.clause.id}`)
  if (error !== null && tally.failures.length === 0) {
    return { ...emptyOutcome(cell, 'errored', undefined, error.stack ?? error.message), requests }
  }
  return outcomeOf(cell, tally, seed, requests)
}

/** A check that met no exchange says nothing where another prover judged the same clause on the same operation. */
function closing(plan: Plan, checked: readonly Outcome[], scenarioOutcomes: readonly Outcome[]): Outcome[] {
  const key = (outcome: Outcome) => `${outcome.clause} ${outcome.operationId}`
  const known = new Set([...scenarioOutcomes, ...checked.filter(outcome => outcome.status !== 'skipped')].map(key))
  const silent: SkipReason = 'not-exchanged'
  const rest = checked.filter(outcome => outcome.reason !== silent || !known.has(key(outcome)))
  return [...rest, ...plan.clientCells.map(cell => emptyOutcome(cell, 'skipped', 'client-clause'))]
}
