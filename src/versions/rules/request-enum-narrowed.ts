import { defineChangeRule } from '../change-rule.js'
import { enumLosses } from '../contrast/value-difference.js'

export const requestEnumNarrowed = defineChangeRule({
  id: 'request-enum-narrowed',
  meaning: 'Values are refused that could be sent in the body of a request.',
  detect: ({ requestNodes }) => enumLosses(requestNodes, 'sent'),
})
