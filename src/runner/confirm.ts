import { placeOf, type Exchange, type SkipReason } from '../findings/index.js'
import { tellTheSame } from '../scenarios/settled.js'
import type { Session } from './context.js'
import type { Judge } from './judge.js'
import type { Step } from './plan.js'
import { stopOf, type Stop } from './stop.js'
import type { Attempt } from './run.js'

/**
 * Looks once more before anybody is accused. What was compared is asked again: where it changed by itself, the clause is
 * skipped. A scenario that only reads is repeated: what does not come again is reported as information, `unstable`.
 */
export async function confirm(judge: Judge, step: Step, session: Session, again: () => Promise<Attempt>): Promise<Attempt> {
  const failing = [...judge.tallies].filter(([, tally]) => tally.failures.length > 0)
  if (failing.length === 0) return { judge, stop: null, error: null }
  let stop: Stop | null = null
  for (const [clause, tally] of failing) {
    const compared = tally.failures.flatMap(failure => failure.evidence.comparedWith ?? [])
    const withdraw = (reason: SkipReason, detail?: string): void => {
      tally.failures.length = 0
      tally.passes = 0
      judge.skip(clause, reason, detail)
    }
    if (stop !== null && compared.length > 0) withdraw(stop.reason, stop.message)
    else {
      const moved = await anyMoved(compared, session).catch(stopOf)
      if (moved === true) withdraw('target-changed')
      // nobody is accused of what could not be asked again
      if (typeof moved === 'object') {
        stop = moved
        withdraw(moved.reason, moved.message)
      }
    }
  }
  if (stop !== null) return { judge, stop, error: null }
  const left = failing.filter(([, tally]) => tally.failures.length > 0)
  if (left.length === 0 || step.scenario.mode !== 'read') return { judge, stop: null, error: null }
  session.pool.clear()
  const second = await again()
  if (second.stop !== null || second.error !== null) return { judge, stop: second.stop, error: null }
  for (const [clause, tally] of left) {
    const places = new Set((second.judge.tallies.get(clause)?.failures ?? []).map(failure => placeOf(failure.observation.at)))
    tally.failures.forEach((failure, i) => {
      if (places.has(placeOf(failure.observation.at))) return
      const { observation } = failure
      tally.failures[i] = { ...failure, observation: { ...observation, severity: 'info', message: `unstable, did not come again: ${observation.message}` } }
    })
  }
  return { judge, stop: null, error: null }
}

async function anyMoved(compared: readonly Exchange[], session: Session): Promise<boolean> {
  for (const exchange of new Set(compared)) {
    const draft = session.client.draftOf(exchange)
    if (draft !== undefined && !tellTheSame(exchange, await session.client.send(draft))) return true
  }
  return false
}
