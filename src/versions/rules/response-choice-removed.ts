import { defineChangeRule } from '../change-rule.js'
import { addedFields } from '../contrast/added-fields.js'
import { outline } from '../shape/shape.js'

export const responseChoiceRemoved = defineChangeRule({
  id: 'response-choice-removed',
  meaning: 'A form of the answer that clients may rely on is gone.',
  *detect({ choices, read }) {
    for (const { at, title, schema, usual } of choices.removed) {
      const had = addedFields(usual, schema, read)
      const message = `the answer is never ${title} any more${had === null ? '' : `: ${had.join(', ')} gone`}`
      yield {
        at: `${at}/(${title})`,
        from: had ?? outline(read(schema), read),
        to: null,
        level: 'possibly-breaking',
        message,
      }
    }
  },
})
