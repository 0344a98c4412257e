import { withoutIndexes, type ClauseId, type Exchange, type SkipReason } from '../findings/index.js'
import { hasIndeterminateWrite, TokenRefusedError, type RequestDraft } from '../http/index.js'
import { sameAnswer } from '../scenarios/engine/stable-data.js'
import { stopOf, type Attempt, type Stop } from './attempt.js'
import type { Step } from './cells.js'
import type { ClauseResult, Failure, ResultCollector } from './result-collector.js'
import type { Session } from './session.js'

type Failing = readonly [clause: ClauseId, result: ClauseResult]

const failingOf = (collector: ResultCollector): readonly Failing[] =>
  [...collector.results].filter(([, result]) => result.failures.length > 0)

/**
 * Looks once more before anybody is accused. What was compared is asked again: where it changed by itself, the clause
 * is skipped. A scenario that only reads is repeated: what does not come again is reported as information, `unstable`.
 * One with a write of which nobody knows whether it was carried out (`indeterminate`) is repeated too: what does not
 * come again is no breach at all.
 */
export async function confirm(
  collector: ResultCollector,
  step: Step,
  session: Session,
  again: () => Promise<Attempt>,
  indeterminate = false,
): Promise<Attempt> {
  const stop = await compareOnceMore(collector, session)
  if (stop !== null) return { collector, stop, error: null }
  const failing = failingOf(collector)
  if (failing.length === 0 || (step.scenario.mode !== 'read' && !indeterminate))
    return { collector, stop: null, error: null }
  session.cache.clear()
  const before = session.client.exchanges.length
  const second = await again()
  if (second.stop !== null || second.error !== null) {
    if (indeterminate) for (const one of failing) withdraw(collector, one, 'answer-lost')
    else if (second.stop !== null) withdrawUnconfirmed(collector, step, second.stop, indeterminate)
    return { collector, stop: second.stop, error: null }
  }
  if (indeterminate && !hasIndeterminateWrite(session.client.exchanges.slice(before)))
    return confirm(second.collector, step, session, again)
  for (const one of failing) (indeterminate ? keepReproduced : markUnstable)(collector, one, second.collector)
  return { collector, stop: null, error: null }
}

/**
 * Takes back what an interruption left unconfirmed: whatever would have been asked again. What was seen of a write
 * stands, for that is never asked again.
 */
export function withdrawUnconfirmed(
  collector: ResultCollector,
  { scenario }: Step,
  { reason, message }: Stop,
  indeterminate: boolean,
): void {
  if (reason !== 'interrupted') return
  for (const one of failingOf(collector)) {
    const compared = one[1].failures.some(({ evidence }) => (evidence.comparedWith ?? []).length > 0)
    if (compared || indeterminate || scenario.mode === 'read') withdraw(collector, one, reason, message)
  }
}

/** Asks again for what findings rest on. @returns why the run ends, if it does. */
async function compareOnceMore(collector: ResultCollector, session: Session): Promise<Stop | null> {
  let stop: Stop | null = null
  for (const one of failingOf(collector)) {
    const compared = one[1].failures.flatMap(failure => failure.evidence.comparedWith ?? [])
    if (stop !== null && compared.length > 0) withdraw(collector, one, stop.reason, stop.message)
    else {
      const changed = await anyChanged(compared, session).catch(stopOf)
      if (changed === true) withdraw(collector, one, 'target-changed')
      // nobody is accused of what could not be asked again
      if (typeof changed === 'object') {
        stop = changed
        withdraw(collector, one, changed.reason, changed.message)
      }
    }
  }
  return stop
}

async function anyChanged(compared: readonly Exchange[], session: Session): Promise<boolean> {
  for (const exchange of new Set(compared)) {
    const draft = session.client.draftOf(exchange)
    if (draft !== undefined && !(await answersAlike(draft, exchange, session))) return true
  }
  return false
}

/** A caller who gets no token any more is not answered as before. */
async function answersAlike(draft: RequestDraft, exchange: Exchange, { client }: Session): Promise<boolean> {
  try {
    return sameAnswer(exchange, await client.send(draft))
  } catch (error) {
    if (error instanceof TokenRefusedError && error.caller !== 'admin') return false
    throw error
  }
}

/** Takes back what was said of a clause. */
function withdraw(collector: ResultCollector, [clause, result]: Failing, reason: SkipReason, detail?: string): void {
  result.failures.length = 0
  result.passes = 0
  collector.skip(clause, reason, detail)
}

function isReproducedIn([clause]: Failing, second: ResultCollector): (failure: Failure) => boolean {
  const pointers = new Set(
    (second.results.get(clause)?.failures ?? []).map(failure => withoutIndexes(failure.observation.at)),
  )
  return failure => pointers.has(withoutIndexes(failure.observation.at))
}

function keepReproduced(collector: ResultCollector, one: Failing, second: ResultCollector): void {
  const [, { failures }] = one
  const reproduced = failures.filter(isReproducedIn(one, second))
  if (reproduced.length === 0) withdraw(collector, one, 'answer-lost')
  else failures.splice(0, failures.length, ...reproduced)
}

function markUnstable(_: ResultCollector, one: Failing, second: ResultCollector): void {
  const isReproduced = isReproducedIn(one, second)
  const [, { failures }] = one
  failures.forEach((failure, i) => {
    if (isReproduced(failure)) return
    const { observation } = failure
    failures[i] = {
      ...failure,
      observation: {
        ...observation,
        severity: 'info',
        message: `unstable, did not come again: ${observation.message}`,
      },
    }
  })
}
