import { defineCheck } from './check.js'
import { instantsIn, pointerTo } from './schema-fields.js'
import { answersWithUsers } from './users-in.js'

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
