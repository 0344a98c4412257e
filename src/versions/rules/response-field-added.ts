import { defineChangeRule } from '../change-rule.js'
import { fieldGains } from '../contrast/field-difference.js'
import { nameOf } from '../contrast/place.js'
import { typeName } from '../shape/shape.js'

export const responseFieldAdded = defineChangeRule({
  id: 'response-field-added',
  meaning: 'The answer holds another field; who reads JSON leniently does not notice.',
  *detect({ responseNodes }) {
    for (const { at, to } of fieldGains(responseNodes)) {
      yield { at, from: null, to: typeName(to), level: 'safe', message: `field ${nameOf(at)} is new` }
    }
  },
})
