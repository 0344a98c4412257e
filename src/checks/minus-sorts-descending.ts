import { defineCheck, type Judged } from './check.js'
import { misplaced, pairsOf, sortKeysOf, valuesOf, type Pair } from './sort-order.js'

function pairs(judged: Judged): readonly Pair[] {
  const [first] = sortKeysOf(judged)
  return first?.descending === true ? pairsOf(valuesOf(judged, first), true).filter(pair => !pair.byCase) : []
}

export const minusSortsDescending = defineCheck({
  id: 'minus-sorts-descending',
  clause: 'LIST-10/minus-means-descending',
  needs: ['request'],
  judges: judged => pairs(judged).length > 0,
  inspect: judged => misplaced(pairs(judged), `sort=-${sortKeysOf(judged)[0]?.key}`),
})
