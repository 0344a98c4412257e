import type { ClauseId } from '../../findings/index.js'
import {
  defineCheck,
  NOT_APPLICABLE,
  perExchange,
  type Check,
  type CheckContext,
  type Observations,
} from '../engine/check.js'
import { queryValues } from '../engine/request.js'
import { inspectPairs, pairsOf, sortKeysOf, valuesOf, type NeighbourPair, type SortValue } from './sort-order.js'

// LIST-10: Sorting.

/** A check of the ascending order by the key that its clause is about. */
const ascendingCheck = (id: string, clause: ClauseId): Check =>
  defineCheck({
    id,
    clause,
    needs: ['request'],
    inspect: context => inspectAscending(context, context.catalogue.clause(clause).applies[0]?.sortKey),
  })

export const sortedByName = ascendingCheck('sorted-by-name', 'LIST-10/by-name')
export const sortedByFullName = ascendingCheck('sorted-by-full-name', 'LIST-10/by-full-name')
export const sortedByEmail = ascendingCheck('sorted-by-email', 'LIST-10/by-email')
export const sortedByJobTitle = ascendingCheck('sorted-by-job-title', 'LIST-10/by-job-title')
export const sortedByVendorName = ascendingCheck('sorted-by-vendor-name', 'LIST-10/by-vendor-name')
export const sortedByPermissionTemplate = ascendingCheck(
  'sorted-by-permission-template',
  'LIST-10/by-permission-template-name',
)

export const minusSortsDescending = defineCheck({
  id: 'minus-sorts-descending',
  clause: 'LIST-10/minus-means-descending',
  needs: ['request'],
  *inspect(context) {
    const [first] = sortKeysOf(context)
    if (first?.descending !== true) return NOT_APPLICABLE
    return yield* inspectPairs(firstKeyPairs(context), `sort=-${first.key}`)
  },
})

export const nullFirstDescending = defineCheck({
  id: 'null-first-descending',
  clause: 'LIST-10/null-first-descending',
  needs: ['request'],
  inspect: context => inspectNulls(context, 'first'),
})

export const nullLastAscending = defineCheck({
  id: 'null-last-ascending',
  clause: 'LIST-10/null-last-ascending',
  needs: ['request'],
  inspect: context => inspectNulls(context, 'last'),
})

export const secondKeyOrdersTies = defineCheck({
  id: 'second-key-orders-ties',
  clause: 'LIST-10/second-key-orders-ties',
  needs: ['request'],
  *inspect(context) {
    const [first, second] = sortKeysOf(context)
    if (first === undefined || second === undefined) return NOT_APPLICABLE
    const values = valuesOf(context, second)
    const pairs = tiesIn(valuesOf(context, first)).flatMap(tie => pairsOf(values, second.descending, tie))
    return yield* inspectPairs(pairs, `the second key of sort=${queryValues(context, 'sort')[0]}`)
  },
})

export const sortingIgnoresCase = defineCheck({
  id: 'sorting-ignores-case',
  clause: 'LIST-10/case-ignored',
  needs: ['request'],
  *inspect(context) {
    const [first] = sortKeysOf(context)
    if (first === undefined) return NOT_APPLICABLE
    const pairs = pairsOf(valuesOf(context, first), first.descending)
    // A list that is in no order at all tells nothing of letter case.
    if (pairs.some(pair => pair.wrong && !pair.byCase)) return NOT_APPLICABLE
    return yield* inspectPairs(
      pairs.filter(pair => pair.byCase),
      'an order without regard to letter case',
    )
  },
})

/** The ascending order by one key. Pairs that letter case alone decides have a clause of their own. */
function* inspectAscending(context: CheckContext, key: string | undefined): Observations {
  const [first] = sortKeysOf(context)
  if (first === undefined || first.key !== key || first.descending) return NOT_APPLICABLE
  return yield* inspectPairs(firstKeyPairs(context), `sort=${key}`)
}

/** The pairs by the first key, but for those that letter case alone decides. */
const firstKeyPairs = perExchange((context): readonly NeighbourPair[] => {
  const [first] = sortKeysOf(context)
  if (first === undefined) return []
  return pairsOf(valuesOf(context, first), first.descending).filter(pair => !pair.byCase)
})

/** Where users without a value for the first key stand: last in an ascending order, first in a descending one. */
function* inspectNulls(context: CheckContext, position: 'first' | 'last'): Observations {
  const [key] = sortKeysOf(context)
  if (key === undefined || key.descending !== (position === 'first')) return NOT_APPLICABLE
  const kinds = valuesOf(context, key).map(kindOf)
  if (!kinds.includes('null') || !kinds.includes('value')) return NOT_APPLICABLE
  const [front, back] = position === 'first' ? (['null', 'value'] as const) : (['value', 'null'] as const)
  const border = kinds.indexOf(back)
  for (const [i, kind] of kinds.entries())
    if (kind === front && i > border)
      yield {
        at: `/response/body/${i}`,
        expected: `users without a value ${position}`,
        received: kind,
        message: 'a user stands on the wrong side of those without a value',
      }
}

/** An empty text counts neither as a value nor as none (TEXT-1). */
function kindOf(value: SortValue): 'null' | 'value' | 'free' {
  if (value === null) return 'null'
  return typeof value === 'string' && /[\p{L}\p{N}]/u.test(value) ? 'value' : 'free'
}

/** Runs of neighbours with the very same value of the first key. */
function tiesIn(values: readonly SortValue[]): readonly { readonly from: number; readonly to: number }[] {
  const ties: { readonly from: number; readonly to: number }[] = []
  for (let from = 0; from < values.length;) {
    let to = from + 1
    while (to < values.length && values[to] === values[from]) to += 1
    if (values[from] !== undefined && values[from] !== '' && to - from > 1) ties.push({ from, to })
    from = to
  }
  return ties
}
