import { defineCheck } from './check.js'
import { perExchange } from './per-exchange.js'
import { misplaced, pairsOf, sortKeysOf, valuesOf, type Pair } from './sort-order.js'

/** Pairs that letter case would turn round; none where the list is in no order at all. */
const pairs = perExchange((judged): readonly Pair[] => {
  const [first] = sortKeysOf(judged)
  if (first === undefined) return []
  const all = pairsOf(valuesOf(judged, first), first.descending)
  return all.some(pair => pair.wrong && !pair.byCase) ? [] : all.filter(pair => pair.byCase)
})

export const sortingIgnoresCase = defineCheck({
  id: 'sorting-ignores-case',
  clause: 'LIST-10/case-ignored',
  needs: ['request'],
  judges: judged => pairs(judged).length > 0,
  inspect: judged => misplaced(pairs(judged), 'an order without regard to letter case'),
})
