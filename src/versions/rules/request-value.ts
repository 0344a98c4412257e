import { defineChangeRule } from '../change-rule.js'
import { limitDifferences } from '../contrast/limit-difference.js'
import { nullGains, nullLosses } from '../contrast/null-difference.js'
import { nameOf } from '../contrast/place.js'
import { shapeDifferences, typeDifferences } from '../contrast/type-difference.js'
import { enumGains, enumLosses } from '../contrast/value-difference.js'

export const requestShapeChanged = defineChangeRule({
  id: 'request-shape-changed',
  meaning:
    'Something in the body of a request is built differently: an object, a list and a map cannot stand for each other.',
  detect: ({ requestNodes, read }) => shapeDifferences(requestNodes, read),
})

export const requestTypeChanged = defineChangeRule({
  id: 'request-type-changed',
  meaning: 'A value in the body of a request has another type or format.',
  detect: ({ requestNodes }) => typeDifferences(requestNodes, 'sent'),
})

export const requestNullGained = defineChangeRule({
  id: 'request-null-gained',
  meaning: 'A field may be sent as null that was refused.',
  *detect({ requestNodes }) {
    for (const { at } of nullGains(requestNodes)) {
      yield { at, from: false, to: true, level: 'safe', message: `${nameOf(at)} may be null` }
    }
  },
})

export const requestNullLost = defineChangeRule({
  id: 'request-null-lost',
  meaning: 'A null is refused that could be sent.',
  *detect({ requestNodes }) {
    for (const { at } of nullLosses(requestNodes)) {
      yield { at, from: true, to: false, level: 'breaking', message: `${nameOf(at)} may no longer be null` }
    }
  },
})

export const requestEnumWidened = defineChangeRule({
  id: 'request-enum-widened',
  meaning: 'More values may be sent in the body of a request.',
  detect: ({ requestNodes }) => enumGains(requestNodes, 'sent'),
})

export const requestEnumNarrowed = defineChangeRule({
  id: 'request-enum-narrowed',
  meaning: 'Values are refused that could be sent in the body of a request.',
  detect: ({ requestNodes }) => enumLosses(requestNodes, 'sent'),
})

export const requestLimitChanged = defineChangeRule({
  id: 'request-limit-changed',
  meaning: 'A bound, a pattern or the like of a value in the body of a request differs.',
  detect: ({ requestNodes }) => limitDifferences(requestNodes, 'sent'),
})
