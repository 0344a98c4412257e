import { defineChangeRule } from '../change-rule.js'
import { shapeDifferences } from '../contrast/type-difference.js'

export const requestShapeChanged = defineChangeRule({
  id: 'request-shape-changed',
  meaning:
    'Something in the body of a request is built differently: an object, a list and a map cannot stand for each other.',
  detect: ({ requestNodes, read }) => shapeDifferences(requestNodes, read),
})
