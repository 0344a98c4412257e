import { defineChangeRule } from '../change-rule.js'
import { shapeDifferences } from '../contrast/type-difference.js'

export const parameterShapeChanged = defineChangeRule({
  id: 'parameter-shape-changed',
  meaning: 'Something in a parameter is built differently: an object, a list and a map cannot stand for each other.',
  detect: ({ parameterNodes, read }) => shapeDifferences(parameterNodes, read),
})
