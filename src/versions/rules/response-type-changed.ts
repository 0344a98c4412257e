import { defineChangeRule } from '../change-rule.js'
import { typeDifferences } from '../contrast/type-difference.js'

export const responseTypeChanged = defineChangeRule({
  id: 'response-type-changed',
  meaning: 'A value in an answer has another type or format.',
  detect: ({ responseNodes }) => typeDifferences(responseNodes, 'read'),
})
