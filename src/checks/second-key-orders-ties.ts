import { defineCheck } from './check.js'
import { perExchange } from './per-exchange.js'
import { misplaced, pairsOf, sortKeysOf, valuesOf, type Pair, type SortValue } from './sort-order.js'

/** Runs of neighbours with the very same value of the first key. */
function* ties(values: readonly SortValue[]): Generator<{ readonly from: number; readonly to: number }> {
  for (let from = 0; from < values.length;) {
    let to = from + 1
    while (to < values.length && values[to] === values[from]) to += 1
    if (values[from] !== undefined && values[from] !== '' && to - from > 1) yield { from, to }
    from = to
  }
}

const pairs = perExchange((judged): readonly Pair[] => {
  const [first, second] = sortKeysOf(judged)
  if (first === undefined || second === undefined) return []
  const values = valuesOf(judged, second)
  return [...ties(valuesOf(judged, first))].flatMap(tie => pairsOf(values, second.descending, tie))
})

export const secondKeyOrdersTies = defineCheck({
  id: 'second-key-orders-ties',
  clause: 'LIST-10/second-key-orders-ties',
  needs: ['request'],
  judges: judged => pairs(judged).length > 0,
  inspect: judged =>
    misplaced(pairs(judged), `the second key of sort=${judged.query.find(([name]) => name === 'sort')?.[1]}`),
})
