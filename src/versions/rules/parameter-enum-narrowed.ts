import { defineChangeRule } from '../change-rule.js'
import { enumLosses } from '../contrast/value-difference.js'

export const parameterEnumNarrowed = defineChangeRule({
  id: 'parameter-enum-narrowed',
  meaning: 'Values are refused that could be sent in a parameter.',
  detect: ({ parameterNodes }) => enumLosses(parameterNodes, 'sent'),
})
