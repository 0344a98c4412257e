import { defineCheck, type Check, type Judged } from './check.js'
import { filterOf } from './filter-of.js'
import { readTimeRange, type TimeRange } from './time-range.js'
import { usersIn } from './users-in.js'
import { WIRE_INSTANT } from './utc-to-the-second.js'

const rangeIn = (judged: Judged, field: string): TimeRange | null => readTimeRange(filterOf(judged, field) ?? '')

/** A check that a filter by time lists nobody outside its range. Timestamps that cannot be read are HTTP-6's. */
export function withinRangeCheck(id: string, clause: string, field: string): Check {
  return defineCheck({
    id,
    clause,
    needs: ['request'],
    judges(judged) {
      const range = rangeIn(judged, field)
      return (
        range !== null && range.from <= range.to && usersIn(judged).some(({ user }) => typeof user[field] === 'string')
      )
    },
    *inspect(judged) {
      const { from, to } = rangeIn(judged, field) ?? { from: -Infinity, to: Infinity }
      for (const { user, at } of usersIn(judged)) {
        const value = user[field]
        const time = typeof value === 'string' && WIRE_INSTANT.test(value) ? Date.parse(value) : NaN
        if (time < from || time > to)
          yield {
            at: `${at}/${field}`,
            expected: filterOf(judged, field),
            received: value ?? null,
            message: `a user outside the range of filters[${field}]`,
          }
      }
    },
  })
}

/** A check that a range which ends before it begins selects nobody. */
export function reversedRangeCheck(id: string, clause: string, field: string): Check {
  return defineCheck({
    id,
    clause,
    needs: ['request'],
    judges(judged) {
      const range = rangeIn(judged, field)
      return range !== null && range.from > range.to && judged.body.ok && Array.isArray(judged.body.value)
    },
    *inspect({ body }) {
      const items = body.ok && Array.isArray(body.value) ? body.value.length : 0
      if (items > 0)
        yield {
          at: '/response/body',
          expected: 'an empty list',
          received: `${items} items`,
          message: 'a range that ends before it begins selects users',
        }
    },
  })
}
