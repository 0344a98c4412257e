import { defineChangeRule } from '../change-rule.js'
import { fieldLosses } from '../contrast/field-difference.js'
import { nameOf } from '../contrast/place.js'
import { typeName } from '../shape/shape.js'

export const responseFieldRemoved = defineChangeRule({
  id: 'response-field-removed',
  meaning: 'A field that clients read is missing.',
  *detect({ responseNodes }) {
    for (const { at, from } of fieldLosses(responseNodes)) {
      yield { at, from: typeName(from), to: null, level: 'breaking', message: `field ${nameOf(at)} is gone` }
    }
  },
})
