import type { ClauseId } from '../../findings/index.js'
import { type Check, type Judged, defineCheck } from '../engine/check.js'
import { usersIn } from '../engine/users-in.js'
import { WIRE_INSTANT } from '../http/http-6.js'
import { filterOf } from './filter-of.js'

/** A range of instants, both ends included; milliseconds since 1970. */
export interface TimeRange {
  readonly from: number
  readonly to: number
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/
const LAST_MOMENT_OF_DAY = 86_400_000 - 1

/** The range that `A...B` names (LIST-3), or null where it cannot be read or names days that do not exist. */
export function readTimeRange(text: string): TimeRange | null {
  const [, quoted] = /^(?:"(.*)"|'(.*)')$/.exec(text)?.filter(part => part !== undefined) ?? []
  const [first, second, ...more] = (quoted ?? text).split('...')
  if (first === undefined || second === undefined || more.length > 0) return null
  const [from, to] = [momentOf(first, 0), momentOf(second, LAST_MOMENT_OF_DAY)]
  return from === null || to === null ? null : { from, to }
}

function momentOf(text: string, restOfDay: number): number | null {
  const day = DAY.test(text) ? text : MOMENT.exec(text)?.[1]
  if (day === undefined || !isReal(day)) return null
  const time = Date.parse(text)
  if (Number.isNaN(time)) return null
  return DAY.test(text) ? time + restOfDay : time
}

/** Some readers roll 31 February over into March, others refuse it. */
function isReal(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

const rangeIn = (judged: Judged, field: string): TimeRange | null => readTimeRange(filterOf(judged, field) ?? '')

/** A check that a filter by time lists nobody outside its range. Timestamps that cannot be read are HTTP-6's. */
export function withinRangeCheck(id: string, clause: ClauseId, field: string): Check {
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
export function reversedRangeCheck(id: string, clause: ClauseId, field: string): Check {
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
