import { inRange, parseRange } from '../listing/range.js'
import { valueOf } from '../incoming/query.js'
import { scalarText } from '../scalar.js'
import type { FaultHooks } from './fault.js'

/** The time filters read another range than the one that was sent; null where the fault leaves it alone. */
export function rangeReadAs(
  spoil: (value: string) => string | null,
  names: readonly string[] = ['created_at', 'updated_at'],
): FaultHooks {
  return {
    filter: (filter, call) => {
      if (!names.includes(filter.name)) return filter
      const value = spoil(valueOf(call.query, `filters[${filter.name}]`) ?? '')
      if (value === null) return filter
      const range = parseRange(value)
      return {
        ...filter,
        test: user => range !== null && inRange(range, Date.parse(scalarText(user.fields[filter.name]))),
      }
    },
  }
}
