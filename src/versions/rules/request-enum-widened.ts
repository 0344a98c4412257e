import { defineChangeRule } from '../change-rule.js'
import { enumGains } from '../contrast/value-difference.js'

export const requestEnumWidened = defineChangeRule({
  id: 'request-enum-widened',
  meaning: 'More values may be sent in the body of a request.',
  detect: ({ requestNodes }) => enumGains(requestNodes, 'sent'),
})
