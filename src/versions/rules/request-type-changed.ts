import { defineChangeRule } from '../change-rule.js'
import { typeDifferences } from '../contrast/type-difference.js'

export const requestTypeChanged = defineChangeRule({
  id: 'request-type-changed',
  meaning: 'A value in the body of a request has another type or format.',
  detect: ({ requestNodes }) => typeDifferences(requestNodes, 'sent'),
})
