import { defineChangeRule } from '../change-rule.js'
import { limitDifferences } from '../contrast/limit-difference.js'
import { shapeDifferences, typeDifferences } from '../contrast/type-difference.js'
import { enumGains, enumLosses } from '../contrast/value-difference.js'

export const parameterShapeChanged = defineChangeRule({
  id: 'parameter-shape-changed',
  meaning: 'Something in a parameter is built differently: an object, a list and a map cannot stand for each other.',
  detect: ({ parameterNodes, read }) => shapeDifferences(parameterNodes, read),
})

export const parameterTypeChanged = defineChangeRule({
  id: 'parameter-type-changed',
  meaning: 'A value in a parameter has another type or format.',
  detect: ({ parameterNodes }) => typeDifferences(parameterNodes, 'sent'),
})

export const parameterEnumWidened = defineChangeRule({
  id: 'parameter-enum-widened',
  meaning: 'More values may be sent in a parameter.',
  detect: ({ parameterNodes }) => enumGains(parameterNodes, 'sent'),
})

export const parameterEnumNarrowed = defineChangeRule({
  id: 'parameter-enum-narrowed',
  meaning: 'Values are refused that could be sent in a parameter.',
  detect: ({ parameterNodes }) => enumLosses(parameterNodes, 'sent'),
})

export const parameterLimitChanged = defineChangeRule({
  id: 'parameter-limit-changed',
  meaning: 'A bound, a pattern or the like of a value in a parameter differs.',
  detect: ({ parameterNodes }) => limitDifferences(parameterNodes, 'sent'),
})
