import { remembered } from '../../findings/remembered.js'
import { defineCheck } from '../engine/check.js'
import { answersWithUsers } from '../engine/users-in.js'
import { instantsIn, pointerTo } from './schema-fields.js'

// HTTP-6: Timestamps are UTC to the second.

export const WIRE_INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/

export const utcToTheSecond = defineCheck({
  id: 'utc-to-the-second',
  clause: 'HTTP-6/utc-to-the-second',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const field of instantsIn(judged)) {
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
