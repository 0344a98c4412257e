import { defineCheck } from '../engine/check.js'
import { type FieldAt, idsIn, pointerTo } from './schema-fields.js'

// HTTP-7: Ids are 64-bit whole numbers.

const LARGEST = 9223372036854775807n

export const idWithin63Bits = defineCheck({
  id: 'id-within-63-bits',
  clause: 'HTTP-7/within-63-bits',
  needs: [],
  judges: judged => idsIn(judged).length > 0,
  *inspect(judged) {
    for (const field of idsIn(judged)) {
      const { name, value } = field
      if ((typeof value === 'bigint' && value > LARGEST) || (typeof value === 'number' && value > Number(LARGEST))) {
        yield {
          at: pointerTo(field),
          expected: LARGEST,
          received: value,
          message: `${name} is larger than a signed 64-bit number`,
        }
      }
    }
  },
})

/** The id of a user itself, not of what it refers to. */
const isOwn = (field: FieldAt): boolean =>
  field.name === 'id' && /^\/response\/body(\/entities)?(\/\d+)?\/id$/.test(pointerTo(field))

/** Text where a number belongs is HTTP-4's; null is judged for the user's own id alone (NULL-1 has the nested ones). */
export const positiveWholeId = defineCheck({
  id: 'positive-whole-id',
  clause: 'HTTP-7/positive-whole-number',
  needs: [],
  judges: judged => idsIn(judged).length > 0,
  *inspect(judged) {
    for (const field of idsIn(judged)) {
      const { name, value } = field
      const wrong =
        value === null
          ? isOwn(field)
          : typeof value === 'bigint'
            ? value < 1n
            : typeof value === 'number' && (!Number.isInteger(value) || value < 1)
      if (wrong)
        yield {
          at: pointerTo(field),
          expected: 'a whole number greater than zero',
          received: value,
          message: `${name} is no id`,
        }
    }
  },
})
