import { defineCheck } from './check.js'
import { fieldsWith } from './schema-fields.js'
import { answersWithUsers } from './users-in.js'
import { WIRE_INSTANT } from './utc-to-the-second.js'

/** Does a day and time of these numbers exist? A date that does not rolls over into another. */
function exists(value: string): boolean {
  const time = Date.parse(value)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === value.slice(0, 19)
}

export const realInstant = defineCheck({
  id: 'real-instant',
  clause: 'HTTP-6/real-instant',
  needs: [],
  judges: answersWithUsers,
  *inspect(judged) {
    for (const { value, at } of fieldsWith(judged, 'date-time')) {
      if (typeof value !== 'string' || !WIRE_INSTANT.test(value) || exists(value)) continue
      yield { at, expected: 'a day and time that exist', received: value, message: 'no calendar has this instant' }
    }
  },
})
