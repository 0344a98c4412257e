import { defineCheck, type Check, type Judged } from './check.js'
import { sortKeysOf, valuesOf } from './sort-order.js'

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
export function nullPlaceCheck(id: string, clause: string, descending: boolean): Check {
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
