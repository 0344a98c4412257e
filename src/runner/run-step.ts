import type { ClauseId, Outcome } from '../findings/index.js'
import { hasIndeterminateWrite } from '../http/index.js'
import { unmetNeed } from '../scenarios/index.js'
import { attemptStep, type Stop } from './attempt.js'
import type { Cell, Step } from './cells.js'
import { confirm, withdrawUnconfirmed } from './confirm.js'
import { emptyOutcome, outcomeOf, type FoldOptions } from './outcomes.js'
import type { Plan } from './plan.js'
import type { ResultCollector } from './result-collector.js'
import type { Session } from './session.js'

/** What came of a step; `stop` tells why the run ends with it, if it does. */
export interface StepResult {
  readonly outcomes: readonly Outcome[]
  readonly stop: Stop | null
}

/** Runs one scenario on one operation; whatever it leaves open is skipped or errored, never passed. */
export async function runStep(plan: Plan, step: Step, session: Session): Promise<StepResult> {
  const unmet = unmetNeed(step.scenario.needs ?? [], session.target)
  if (unmet !== null)
    return { outcomes: step.cells.map(cell => emptyOutcome(cell, 'skipped', unmet.reason, unmet.detail)), stop: null }
  const { client } = session
  const [requestsBefore, exchangesBefore] = [client.requests, client.exchanges.length]
  const first = await attemptStep(plan, step, session)
  const indeterminate = hasIndeterminateWrite(client.exchanges.slice(exchangesBefore))
  if (first.stop !== null) withdrawUnconfirmed(first.collector, step, first.stop, indeterminate)
  const { collector, stop } =
    first.stop === null
      ? await confirm(first.collector, step, session, () => attemptStep(plan, step, session), indeterminate)
      : first
  const requests = client.requests - requestsBefore
  const outcomes = step.cells
    .filter(cell => !isLeftToOthers(cell, collector, first.error))
    .map((cell, index) =>
      cellOutcome(
        cell,
        collector,
        first.error,
        { seed: plan.seed, redactor: client.redactor },
        index === 0 ? requests : 0,
      ),
    )
  return { outcomes, stop }
}

/** Left to other evaluators, and nothing was seen by the way. */
function isLeftToOthers(cell: Cell, collector: ResultCollector, error: Error | null): boolean {
  const result = collector.results.get(cell.clause.id)
  return error === null && result?.leftToOthers === true && result.passes === 0 && result.failures.length === 0
}

function cellOutcome(
  cell: Cell,
  collector: ResultCollector,
  error: Error | null,
  options: FoldOptions,
  requests: number,
): Outcome {
  const result = collector.results.get(cell.clause.id)
  if (result === undefined) throw new Error(`no result for ${cell.clause.id}`)
  const isEmpty = result.failures.length === 0 && result.passes === 0 && result.skip === undefined
  if (error !== null && result.failures.length === 0)
    return { ...emptyOutcome(cell, 'errored', undefined, error.stack ?? error.message), requests }
  const broken = isEmpty ? brokenClause(collector) : undefined
  if (broken !== undefined) {
    const detail = `${broken} is broken in the same step, which does not go on from there`
    return { ...emptyOutcome(cell, 'skipped', 'unusable-answer', detail), requests }
  }
  return outcomeOf(cell, result, options, requests)
}

/** What a scenario has found, where it has found something. */
function brokenClause({ results }: ResultCollector): ClauseId | undefined {
  return [...results].find(([, { failures }]) => failures.length > 0)?.[0]
}
