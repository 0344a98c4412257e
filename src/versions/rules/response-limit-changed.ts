import { defineChangeRule } from '../change-rule.js'
import { limitDifferences } from '../contrast/limit-difference.js'

export const responseLimitChanged = defineChangeRule({
  id: 'response-limit-changed',
  meaning: 'A bound, a pattern or the like of a value in an answer differs.',
  detect: ({ responseNodes }) => limitDifferences(responseNodes, 'read'),
})
