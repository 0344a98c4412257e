import { counted } from '../../findings/index.js'
import { listIn } from '../engine/answer.js'
import { NOT_APPLICABLE, type CheckContext, type Observations } from '../engine/check.js'
import { filterValue } from '../engine/request.js'
import { usersIn } from '../engine/users.js'
import { WIRE_INSTANT } from '../http/formatted-fields.js'

/** A filter by time lists nobody outside its range. Timestamps that cannot be read are HTTP-6's. */
export function* inspectRange(context: CheckContext, field: string): Observations {
  const range = rangeAsked(context, field)
  const users = usersIn(context)
  if (range === null || range.from > range.to) return NOT_APPLICABLE
  if (!users.some(({ user }) => typeof user[field] === 'string')) return NOT_APPLICABLE
  for (const { user, at } of users) {
    const value = user[field]
    const time = typeof value === 'string' && WIRE_INSTANT.test(value) ? Date.parse(value) : NaN
    if (time < range.from || time > range.to)
      yield {
        at: `${at}/${field}`,
        expected: filterValue(context, field),
        received: value ?? null,
        message: `a user outside the range of filters[${field}]`,
      }
  }
}

/** A range that ends before it begins selects nobody. */
export function* inspectReversedRange(context: CheckContext, field: string): Observations {
  const range = rangeAsked(context, field)
  const items = listIn(context)
  if (range === null || range.from <= range.to || items === null) return NOT_APPLICABLE
  if (items.length > 0)
    yield {
      at: '/response/body',
      expected: 'an empty list',
      received: `${counted(items.length, 'item')}`,
      message: 'a range that ends before it begins selects users',
    }
}

/** A range of instants, both ends included; milliseconds since 1970. */
interface TimeRange {
  readonly from: number
  readonly to: number
}

function rangeAsked(context: CheckContext, field: string): TimeRange | null {
  return readTimeRange(filterValue(context, field) ?? '')
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/
const LAST_MOMENT_OF_DAY = 86_400_000 - 1

/** The range that `A...B` names (LIST-3), or null where it cannot be read or names days that do not exist. */
function readTimeRange(text: string): TimeRange | null {
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
