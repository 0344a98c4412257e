import { defineCheck, type Check } from './check.js'
import { perExchange } from './per-exchange.js'
import { misplaced, pairsOf, sortKeysOf, valuesOf, type Pair } from './sort-order.js'

/** A check of the ascending order by one key. Pairs that letter case alone decides have a clause of their own. */
export function sortedByCheck(id: string, clause: string, key: string): Check {
  const pairs = perExchange((judged): readonly Pair[] => {
    const [first] = sortKeysOf(judged)
    return first?.key === key && !first.descending
      ? pairsOf(valuesOf(judged, first), false).filter(pair => !pair.byCase)
      : []
  })
  return defineCheck({
    id,
    clause,
    needs: ['request'],
    judges: judged => pairs(judged).length > 0,
    inspect: judged => misplaced(pairs(judged), `sort=${key}`),
  })
}
