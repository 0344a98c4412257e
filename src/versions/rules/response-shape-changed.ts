import { defineChangeRule } from '../change-rule.js'
import { shapeDifferences } from '../contrast/type-difference.js'

export const responseShapeChanged = defineChangeRule({
  id: 'response-shape-changed',
  meaning: 'Something in an answer is built differently: an object, a list and a map cannot stand for each other.',
  detect: ({ responseNodes, read }) => shapeDifferences(responseNodes, read),
})
