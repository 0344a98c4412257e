import { defineChangeRule } from '../change-rule.js'
import { limitDifferences } from '../contrast/limit-difference.js'

export const parameterLimitChanged = defineChangeRule({
  id: 'parameter-limit-changed',
  meaning: 'A bound, a pattern or the like of a value in a parameter differs.',
  detect: ({ parameterNodes }) => limitDifferences(parameterNodes, 'sent'),
})
