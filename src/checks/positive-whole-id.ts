import { defineCheck } from './check.js'
import { idsIn, pointerTo, type FieldAt } from './schema-fields.js'

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
