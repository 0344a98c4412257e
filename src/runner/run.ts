import {
  redactDetail,
  type Exchange,
  type Outcome,
  type SandboxChoice,
  type SkipReason,
  type TargetedRun,
} from '../findings/index.js'
import { interruption, systemClock, type Clock, type Target } from '../http/index.js'
import { inSlices } from '../slices.js'
import { targetedRun } from './assemble.js'
import { stopOf, type Stop } from './attempt.js'
import type { Step } from './cells.js'
import { createCheckRunner, type Breach } from './check-runner.js'
import { settleMistakes, type Mistake } from './mistakes.js'
import { emptyOutcome } from './outcomes.js'
import type { Plan } from './plan.js'
import { preflight } from './preflight.js'
import { runStep } from './run-step.js'
import { openSession, type SessionOptions } from './session.js'

/** How long a run may wait, what it may spend, what makes it fail, and who is told of its progress. */
export type RunOptions = Omit<SessionOptions, 'seed' | 'write' | 'onExchange'> & {
  /** Deviations fail the run too. Default: false. */
  readonly strict?: boolean
  /** Fields that no model names fail the run too. Default: false. */
  readonly strictAdditions?: boolean
  /** Tells when the run was and how long its steps took; the clock of the target may be one that we move. */
  readonly wallClock?: Pick<Clock, 'now'>
  /** Of the embedded sandbox: goes into the report as it is. */
  readonly sandbox?: SandboxChoice
  /** Called as soon as a check sees a breach; its finding comes with the outcomes at the end. */
  readonly onBreach?: (breach: Breach) => void
  /** Called where a scenario or a check broke, whoever is to blame for it: tests and proofs take it for ours. */
  readonly onMistake?: (outcome: Outcome) => void
  /** Called before each step, for live progress. */
  readonly onStep?: (progress: {
    readonly step: Step
    readonly done: number
    readonly of: number
    readonly requests: number
  }) => void
}

/** The outcomes as they come; when they are all there, `report()` tells the whole run. */
export interface RunStream extends AsyncIterable<Outcome> {
  /** @throws Error before the stream has ended. */
  report(): TargetedRun
}

/**
 * Runs a plan against a target: one process, one token a caller, one rate limiter, one budget, one response cache.
 * Never throws for what the target does; an error of our own becomes an `errored` outcome, which comes at the end.
 * @example
 * const stream = run(plan, target, { maxWait: 20 })
 * for await (const outcome of stream) if (outcome.status === 'failed') console.log(outcome.clause)
 * process.exitCode = exitCodes[stream.report().verdict]
 */
export function run(plan: Plan, target: Target, options: RunOptions): RunStream {
  let report: TargetedRun | null = null
  return {
    async *[Symbol.asyncIterator]() {
      const { wallClock = systemClock } = options
      const startedAt = wallClock.now()
      // Ajv takes a while to load, and a plan can be told before
      const { createValidators } = await import('../validators/index.js')
      const validators = createValidators(plan.catalogue)
      const checkRunner = createCheckRunner(plan, plan.catalogue, validators, options.onBreach)
      const session = openSession(plan.catalogue, validators, target, {
        ...options,
        seed: plan.seed,
        write: plan.write,
        onExchange: exchange => {
          checkRunner.add(exchange, session.client.requests, current)
        },
      })
      const { redactor } = session.client
      const outcomes: Outcome[] = []
      // at the end it is known whether the target is sound
      const mistakes: Mistake[] = []
      let current: Step | null = null
      let problem: string | undefined
      let stop: Stop | null = null
      let preflightFailed = false
      const emit = function* (some: Iterable<Outcome>, after?: Exchange) {
        for (const judged of some) {
          const outcome = redactDetail(judged, redactor)
          if (outcome.status === 'errored') {
            options.onMistake?.(outcome)
            mistakes.push({ outcome, after })
            continue
          }
          outcomes.push(outcome)
          yield outcome
        }
      }
      try {
        yield* emit(plan.disabled.map(({ cell, reason }) => emptyOutcome(cell, 'disabled', reason)))
        const failure = await preflight(plan.catalogue, session.client).catch(stopOf)
        if (failure !== null) {
          stop = typeof failure === 'string' ? { reason: 'target-down', message: failure } : failure
          problem = stop.message
          preflightFailed = true
        }
        for (const [done, step] of plan.steps.entries()) {
          current = step
          options.onStep?.({ step, done, of: plan.steps.length, requests: session.client.requests })
          const before = wallClock.now()
          const result = stop === null ? await runStep(plan, step, session) : null
          if (result === null) {
            yield* emit(step.cells.map(cell => emptyOutcome(cell, 'skipped', stop?.reason, stop?.message)))
            continue
          }
          const duration = Math.max(0, wallClock.now() - before)
          yield* emit(
            result.outcomes.map((outcome, i) => (i === 0 ? { ...outcome, duration } : outcome)),
            session.client.exchanges.at(-1),
          )
          if (result.stop !== null) {
            stop = result.stop
            problem = result.stop.message
          }
        }
        yield* emit(
          closingOutcomes(
            plan,
            await checkRunner.outcomes(
              cell => emptyOutcome(cell, 'skipped', stop?.reason ?? 'not-exchanged'),
              redactor,
            ),
            [...outcomes, ...mistakes.map(({ outcome }) => outcome)],
          ),
        )
        for (const outcome of settleMistakes(mistakes, outcomes)) {
          outcomes.push(outcome)
          yield outcome
        }
      } finally {
        const left = await session.close()
        const interrupted = options.signal?.aborted === true
        if (interrupted) problem ??= interruption().message
        if (left.length > 0)
          problem = [problem, `${left.length} created users are still active; asbuilt cleanup deactivates them.`]
            .filter(Boolean)
            .join(' ')
        const work = targetedRun({
          plan,
          target,
          outcomes,
          options,
          session,
          startedAt,
          finishedAt: wallClock.now(),
          preflightFailed,
          interrupted,
          ...(problem === undefined ? {} : { problem: redactor.redact(problem) }),
        })
        report = await inSlices(work)
      }
    },
    report() {
      if (report === null) throw new Error('the run has not ended yet')
      return report
    },
  }
}

/** A check that met no exchange says nothing where another evaluator judged the same clause on the same operation. */
function closingOutcomes(plan: Plan, checked: readonly Outcome[], scenarioOutcomes: readonly Outcome[]): Outcome[] {
  const key = (outcome: Outcome) => `${outcome.clause} ${outcome.operationId}`
  const known = new Set([...scenarioOutcomes, ...checked.filter(outcome => outcome.status !== 'skipped')].map(key))
  const silent: SkipReason = 'not-exchanged'
  const rest = checked.filter(outcome => outcome.reason !== silent || !known.has(key(outcome)))
  return [...rest, ...plan.clientCells.map(cell => emptyOutcome(cell, 'skipped', 'client-clause'))]
}
