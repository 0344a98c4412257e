import { defineChangeRule } from '../change-rule.js'
import { typeDifferences } from '../contrast/type-difference.js'

export const parameterTypeChanged = defineChangeRule({
  id: 'parameter-type-changed',
  meaning: 'A value in a parameter has another type or format.',
  detect: ({ parameterNodes }) => typeDifferences(parameterNodes, 'sent'),
})
