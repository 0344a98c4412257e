import { memoize } from '../../validators/memoize.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { usersIn } from '../engine/users.js'
import { instantsIn, pointerTo, WIRE_INSTANT } from './formatted-fields.js'

// HTTP-6: Timestamps are UTC to the second.

export const utcToTheSecond = defineCheck({
  id: 'utc-to-the-second',
  clause: 'HTTP-6/utc-to-the-second',
  needs: [],
  *inspect(context) {
    if (usersIn(context).length === 0) return NOT_APPLICABLE
    for (const field of instantsIn(context)) {
      const { value } = field
      if (typeof value !== 'string' || WIRE_INSTANT.test(value)) continue
      yield {
        at: pointerTo(field),
        expected: 'YYYY-MM-DDTHH:MM:SSZ',
        received: value,
        message: 'the timestamp is not UTC to the second',
      }
    }
  },
})

export const realInstant = defineCheck({
  id: 'real-instant',
  clause: 'HTTP-6/real-instant',
  needs: [],
  *inspect(context) {
    if (usersIn(context).length === 0) return NOT_APPLICABLE
    for (const field of instantsIn(context)) {
      const { value } = field
      if (typeof value !== 'string' || exists(value) || !WIRE_INSTANT.test(value)) continue
      yield {
        at: pointerTo(field),
        expected: 'a day and time that exist',
        received: value,
        message: 'no calendar has this instant',
      }
    }
  },
})

/** Does a day and time of these numbers exist? */
const exists = memoize(value => {
  const [, ...digits] = WIRE_INSTANT.exec(value) ?? []
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = digits.map(Number)
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return isDay && hour <= 23 && minute <= 59 && second <= 59
})

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0))
