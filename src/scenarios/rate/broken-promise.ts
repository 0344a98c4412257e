import type { Exchange } from '../../findings/index.js'
import { standingOf } from './standing.js'

/** Calls that others of the same account may have made meanwhile. */
const ELSEWHERE = 2

/**
 * A refusal for the limit although the answer that the same caller had before promised more calls than anybody has made
 * since, and its window had not begun anew; with that answer. null where every promise was kept.
 */
export function brokenPromise(exchanges: readonly Exchange[]): readonly [before: Exchange, refused: Exchange] | null {
  for (const [place, refused] of exchanges.entries()) {
    if (refused.response?.status !== 429) continue
    const at = exchanges
      .slice(0, place)
      .findLastIndex(({ caller, response }) => caller === refused.caller && response !== null)
    const before = exchanges[at]
    const standing = before === undefined ? null : standingOf(before)
    if (before === undefined || standing === null) continue
    if (
      standing.remaining > place - at - 1 + ELSEWHERE &&
      refused.startedAt / 1000 < before.startedAt / 1000 + (standing.reset - standing.now)
    )
      return [before, refused]
  }
  return null
}
