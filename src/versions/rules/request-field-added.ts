import { defineChangeRule } from '../change-rule.js'
import { fieldGains } from '../contrast/field-difference.js'
import { nameOf } from '../contrast/place.js'
import { typeName } from '../shape/shape.js'

export const requestFieldAdded = defineChangeRule({
  id: 'request-field-added',
  meaning: 'The body may, or must, hold another field.',
  *detect({ requestNodes }) {
    for (const { at, to, required } of fieldGains(requestNodes)) {
      const kind = required.to ? 'required' : 'optional'
      yield {
        at,
        from: null,
        to: typeName(to),
        level: required.to ? 'breaking' : 'safe',
        message: `${kind} field ${nameOf(at)} is new`,
      }
    }
  },
})
