import type { Json } from '../../json/index.js'
import { defineCheck, NOT_APPLICABLE } from '../engine/check.js'
import { idsIn, pointerTo, type FieldAt } from './formatted-fields.js'

// HTTP-7: Ids are 64-bit whole numbers.

const LARGEST = 9223372036854775807n

export const idWithin63Bits = defineCheck({
  id: 'id-within-63-bits',
  clause: 'HTTP-7/within-63-bits',
  needs: [],
  *inspect(context) {
    const ids = idsIn(context)
    if (ids.length === 0) return NOT_APPLICABLE
    for (const field of ids) {
      const { name, value } = field
      if ((typeof value === 'bigint' && value > LARGEST) || (typeof value === 'number' && value > Number(LARGEST)))
        yield {
          at: pointerTo(field),
          expected: LARGEST,
          received: value,
          message: `${name} is larger than a signed 64-bit number`,
        }
    }
  },
})

/** Text where a number belongs is HTTP-4's; null is judged for the user's own id alone (NULL-1 has the nested ones). */
export const positiveWholeId = defineCheck({
  id: 'positive-whole-id',
  clause: 'HTTP-7/positive-whole-number',
  needs: [],
  *inspect(context) {
    const ids = idsIn(context)
    if (ids.length === 0) return NOT_APPLICABLE
    for (const field of ids) {
      const { name, value } = field
      if (value === null ? isOwn(field) : isNoId(value))
        yield {
          at: pointerTo(field),
          expected: 'a whole number greater than zero',
          received: value,
          message: `${name} is no id`,
        }
    }
  },
})

function isNoId(value: Json): boolean {
  if (typeof value === 'bigint') return value < 1n
  return typeof value === 'number' && (!Number.isInteger(value) || value < 1)
}

/** The id of a user itself, not of what it refers to. */
function isOwn(field: FieldAt): boolean {
  return field.name === 'id' && /^\/response\/body(\/entities)?(\/\d+)?\/id$/.test(pointerTo(field))
}
