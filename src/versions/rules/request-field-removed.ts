import { defineChangeRule } from '../change-rule.js'
import { fieldLosses } from '../contrast/field-difference.js'
import { nameOf } from '../contrast/place.js'
import { typeName } from '../shape/shape.js'

export const requestFieldRemoved = defineChangeRule({
  id: 'request-field-removed',
  meaning: 'A field that clients send is ignored: nobody is told, and nothing is stored.',
  *detect({ requestNodes }) {
    for (const { at, from } of fieldLosses(requestNodes)) {
      yield {
        at,
        from: typeName(from),
        to: null,
        level: 'possibly-breaking',
        message: `field ${nameOf(at)} is not taken any more`,
      }
    }
  },
})
