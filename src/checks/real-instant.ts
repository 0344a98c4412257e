import { remembered } from '../findings/remembered.js'
import { defineCheck } from './check.js'
import { instantsIn, pointerTo } from './schema-fields.js'
import { answersWithUsers } from './users-in.js'
import { WIRE_INSTANT } from './utc-to-the-second.js'

/** Does a day and time of these numbers exist? */
const exists = remembered(value => {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (WIRE_INSTANT.exec(value) ?? [])
    .slice(1)
    .map(Number)
  return (
    month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour <= 23 && minute <= 59 && second <= 59
  )
})

const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0))
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const realInstant = defineCheck({
  id: 'real-instant',
  clause: 'HTTP-6/real-instant',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const field of instantsIn(judged)) {
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
