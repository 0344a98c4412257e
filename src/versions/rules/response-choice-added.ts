import { defineChangeRule } from '../change-rule.js'
import { addedFields } from '../contrast/added-fields.js'
import { outline } from '../shape/shape.js'

export const responseChoiceAdded = defineChangeRule({
  id: 'response-choice-added',
  meaning: 'The answer has a further form: asked for by a parameter, or unasked.',
  *detect({ choices, read }) {
    for (const { at, title, schema, usual, onRequest } of choices.added) {
      const adds = addedFields(usual, schema, read)
      const form = outline(read(schema), read)
      const message = `the answer may be ${title}${onRequest ? ' where asked for' : ''}: ${adds === null ? form : `adds ${adds.join(', ')}`}`
      const level = onRequest || adds !== null ? 'safe' : 'possibly-breaking'
      yield { at: `${at}/(${title})`, from: null, to: adds ?? form, level, message }
    }
  },
})
