import { defineChangeRule } from '../change-rule.js'
import { fieldGains, fieldLosses } from '../contrast/field-difference.js'
import { isShared } from '../contrast/node.js'
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

export const requestFieldRequiredChanged = defineChangeRule({
  id: 'request-field-required-changed',
  meaning: 'A field that could be left out must be sent, or the other way round.',
  *detect({ requestNodes }) {
    for (const { at, required } of requestNodes.filter(isShared)) {
      if (required.from === required.to) continue
      const [before, after] = [required.from, required.to].map(must => (must ? 'required' : 'optional')) as [
        string,
        string,
      ]
      yield {
        at,
        from: before,
        to: after,
        level: required.to ? 'breaking' : 'safe',
        message: `field ${nameOf(at)} becomes ${after}`,
      }
    }
  },
})
