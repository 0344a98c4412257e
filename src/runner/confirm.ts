import { placeOf, type ClauseId, type Exchange, type SkipReason } from '../findings/index.js'
import { hasIndeterminateWrite } from '../http/index.js'
import { sameAnswer } from '../scenarios/engine/stable-data.js'
import type { Session } from './context.js'
import type { Failure, Judge, Tally } from './judge.js'
import type { Step } from './plan.js'
import { stopOf, type Stop } from './stop.js'
import type { Attempt } from './run.js'

type Failing = readonly [clause: ClauseId, tally: Tally]

const failingOf = (judge: Judge): readonly Failing[] =>
  [...judge.tallies].filter(([, tally]) => tally.failures.length > 0)

/**
 * Looks once more before anybody is accused. What was compared is asked again: where it changed by itself, the clause is
 * skipped. A scenario that only reads is repeated: what does not come again is reported as information, `unstable`. So is
 * one of whose writes nobody knows what became of them (`doubtful`): what does not come again is no breach at all.
 */
export async function confirm(
  judge: Judge,
  step: Step,
  session: Session,
  again: () => Promise<Attempt>,
  doubtful = false,
): Promise<Attempt> {
  const stop = await compareAgain(judge, session)
  if (stop !== null) return { judge, stop, error: null }
  const failing = failingOf(judge)
  if (failing.length === 0 || (step.scenario.mode !== 'read' && !doubtful)) return { judge, stop: null, error: null }
  session.pool.clear()
  const done = session.client.exchanges.length
  const second = await again()
  if (second.stop !== null || second.error !== null) {
    if (doubtful) for (const one of failing) withdraw(judge, one, 'answer-lost')
    return { judge, stop: second.stop, error: null }
  }
  if (doubtful && !hasIndeterminateWrite(session.client.exchanges.slice(done)))
    return confirm(second.judge, step, session, again)
  for (const one of failing) (doubtful ? keepWhatCameAgain : markWhatDidNot)(judge, one, second.judge)
  return { judge, stop: null, error: null }
}

/** Asks again for what findings rest on. @returns why the run ends, if it does. */
async function compareAgain(judge: Judge, session: Session): Promise<Stop | null> {
  let stop: Stop | null = null
  for (const one of failingOf(judge)) {
    const compared = one[1].failures.flatMap(failure => failure.evidence.comparedWith ?? [])
    if (stop !== null && compared.length > 0) withdraw(judge, one, stop.reason, stop.message)
    else {
      const moved = await anyMoved(compared, session).catch(stopOf)
      if (moved === true) withdraw(judge, one, 'target-changed')
      // nobody is accused of what could not be asked again
      if (typeof moved === 'object') {
        stop = moved
        withdraw(judge, one, moved.reason, moved.message)
      }
    }
  }
  return stop
}

async function anyMoved(compared: readonly Exchange[], session: Session): Promise<boolean> {
  for (const exchange of new Set(compared)) {
    const draft = session.client.draftOf(exchange)
    if (draft !== undefined && !sameAnswer(exchange, await session.client.send(draft))) return true
  }
  return false
}

/** Takes back what was said of a clause. */
function withdraw(judge: Judge, [clause, tally]: Failing, reason: SkipReason, detail?: string): void {
  tally.failures.length = 0
  tally.passes = 0
  judge.skip(clause, reason, detail)
}

function cameAgain([clause]: Failing, second: Judge): (failure: Failure) => boolean {
  const places = new Set((second.tallies.get(clause)?.failures ?? []).map(failure => placeOf(failure.observation.at)))
  return failure => places.has(placeOf(failure.observation.at))
}

function keepWhatCameAgain(judge: Judge, one: Failing, second: Judge): void {
  const [, { failures }] = one
  const both = failures.filter(cameAgain(one, second))
  if (both.length === 0) withdraw(judge, one, 'answer-lost')
  else failures.splice(0, failures.length, ...both)
}

function markWhatDidNot(_: Judge, one: Failing, second: Judge): void {
  const stays = cameAgain(one, second)
  const [, { failures }] = one
  failures.forEach((failure, i) => {
    if (stays(failure)) return
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
