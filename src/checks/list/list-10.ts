import type { ClauseId } from '../../findings/index.js'
import { type Check, type Judged, defineCheck } from '../engine/check.js'
import { perExchange } from '../engine/per-exchange.js'
import { type Pair, type SortValue, misplaced, pairsOf, sortKeysOf, valuesOf } from './sort-order.js'

// LIST-10: Sorting.

type Kind = 'null' | 'value' | 'free'

/** An empty text counts neither as a value nor as none (TEXT-1). */
function kindsOf(judged: Judged, descending: boolean): readonly Kind[] {
  const [first] = sortKeysOf(judged)
  if (first?.descending !== descending) return []
  return valuesOf(judged, first).map(value =>
    value === null ? 'null' : typeof value === 'string' && /[\p{L}\p{N}]/u.test(value) ? 'value' : 'free',
  )
}

/** A check of where users without a value for the first key stand. */
export function nullPlaceCheck(id: string, clause: ClauseId, descending: boolean): Check {
  const [front, back]: readonly [Kind, Kind] = descending ? ['null', 'value'] : ['value', 'null']
  return defineCheck({
    id,
    clause,
    needs: ['request'],
    judges(judged) {
      const kinds = kindsOf(judged, descending)
      return kinds.includes('null') && kinds.includes('value')
    },
    *inspect(judged) {
      const kinds = kindsOf(judged, descending)
      const border = kinds.indexOf(back)
      for (const [place, kind] of kinds.entries()) {
        if (kind === front && place > border) {
          yield {
            at: `/response/body/${place}`,
            expected: `users without a value ${descending ? 'first' : 'last'}`,
            received: kind,
            message: 'a user stands on the wrong side of those without a value',
          }
        }
      }
    },
  })
}

/** A check of the ascending order by one key. Pairs that letter case alone decides have a clause of their own. */
export function sortedByCheck(id: string, clause: ClauseId, key: string): Check {
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

export const nullFirstDescending = nullPlaceCheck('null-first-descending', 'LIST-10/null-first-descending', true)

export const nullLastAscending = nullPlaceCheck('null-last-ascending', 'LIST-10/null-last-ascending', false)

/** Runs of neighbours with the very same value of the first key. */
function* ties(values: readonly SortValue[]): Generator<{ readonly from: number; readonly to: number }> {
  for (let from = 0; from < values.length;) {
    let to = from + 1
    while (to < values.length && values[to] === values[from]) to += 1
    if (values[from] !== undefined && values[from] !== '' && to - from > 1) yield { from, to }
    from = to
  }
}

const secondKeyOrdersTiesPairs = perExchange((judged): readonly Pair[] => {
  const [first, second] = sortKeysOf(judged)
  if (first === undefined || second === undefined) return []
  const values = valuesOf(judged, second)
  return [...ties(valuesOf(judged, first))].flatMap(tie => pairsOf(values, second.descending, tie))
})

export const secondKeyOrdersTies = defineCheck({
  id: 'second-key-orders-ties',
  clause: 'LIST-10/second-key-orders-ties',
  needs: ['request'],
  judges: judged => secondKeyOrdersTiesPairs(judged).length > 0,
  inspect: judged =>
    misplaced(
      secondKeyOrdersTiesPairs(judged),
      `the second key of sort=${judged.query.find(([name]) => name === 'sort')?.[1]}`,
    ),
})

export const sortedByEmail = sortedByCheck('sorted-by-email', 'LIST-10/by-email', 'email')

export const sortedByFullName = sortedByCheck('sorted-by-full-name', 'LIST-10/by-full-name', 'full_name')

export const sortedByJobTitle = sortedByCheck('sorted-by-job-title', 'LIST-10/by-job-title', 'job_title')

export const sortedByName = sortedByCheck('sorted-by-name', 'LIST-10/by-name', 'name')

export const sortedByPermissionTemplate = sortedByCheck(
  'sorted-by-permission-template',
  'LIST-10/by-permission-template-name',
  'permission_template',
)

export const sortedByVendorName = sortedByCheck('sorted-by-vendor-name', 'LIST-10/by-vendor-name', 'vendor_name')

/** Pairs that letter case would turn round; none where the list is in no order at all. */
const sortingIgnoresCasePairs = perExchange((judged): readonly Pair[] => {
  const [first] = sortKeysOf(judged)
  if (first === undefined) return []
  const all = pairsOf(valuesOf(judged, first), first.descending)
  return all.some(pair => pair.wrong && !pair.byCase) ? [] : all.filter(pair => pair.byCase)
})

export const sortingIgnoresCase = defineCheck({
  id: 'sorting-ignores-case',
  clause: 'LIST-10/case-ignored',
  needs: ['request'],
  judges: judged => sortingIgnoresCasePairs(judged).length > 0,
  inspect: judged => misplaced(sortingIgnoresCasePairs(judged), 'an order without regard to letter case'),
})
