import { defineChangeRule } from '../change-rule.js'
import { limitDifferences } from '../contrast/limit-difference.js'
import { nullGains, nullLosses } from '../contrast/null-difference.js'
import { nameOf } from '../contrast/place.js'
import { shapeDifferences, typeDifferences } from '../contrast/type-difference.js'
import { enumGains, enumLosses } from '../contrast/value-difference.js'

export const responseShapeChanged = defineChangeRule({
  id: 'response-shape-changed',
  meaning: 'Something in an answer is built differently: an object, a list and a map cannot stand for each other.',
  detect: ({ responseNodes, read }) => shapeDifferences(responseNodes, read),
})

export const responseTypeChanged = defineChangeRule({
  id: 'response-type-changed',
  meaning: 'A value in an answer has another type or format.',
  detect: ({ responseNodes }) => typeDifferences(responseNodes, 'read'),
})

export const responseNullGained = defineChangeRule({
  id: 'response-null-gained',
  meaning: 'A field may be null where a client could rely on a value.',
  *detect({ responseNodes }) {
    for (const { at } of nullGains(responseNodes)) {
      yield { at, from: false, to: true, level: 'possibly-breaking', message: `${nameOf(at)} may be null` }
    }
  },
})

export const responseNullLost = defineChangeRule({
  id: 'response-null-lost',
  meaning: 'A field always holds a value that could be null.',
  *detect({ responseNodes }) {
    for (const { at } of nullLosses(responseNodes)) {
      yield { at, from: true, to: false, level: 'safe', message: `${nameOf(at)} is never null` }
    }
  },
})

export const responseEnumWidened = defineChangeRule({
  id: 'response-enum-widened',
  meaning: 'Values may arrive that no client has seen in an answer.',
  detect: ({ responseNodes }) => enumGains(responseNodes, 'read'),
})

export const responseEnumNarrowed = defineChangeRule({
  id: 'response-enum-narrowed',
  meaning: 'Some values do not arrive any more in an answer.',
  detect: ({ responseNodes }) => enumLosses(responseNodes, 'read'),
})

export const responseLimitChanged = defineChangeRule({
  id: 'response-limit-changed',
  meaning: 'A bound, a pattern or the like of a value in an answer differs.',
  detect: ({ responseNodes }) => limitDifferences(responseNodes, 'read'),
})
