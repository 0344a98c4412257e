import { defineChangeRule } from '../change-rule.js'
import { limitDifferences } from '../contrast/limit-difference.js'

export const requestLimitChanged = defineChangeRule({
  id: 'request-limit-changed',
  meaning: 'A bound, a pattern or the like of a value in the body of a request differs.',
  detect: ({ requestNodes }) => limitDifferences(requestNodes, 'sent'),
})
