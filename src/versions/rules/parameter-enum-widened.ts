import { defineChangeRule } from '../change-rule.js'
import { enumGains } from '../contrast/value-difference.js'

export const parameterEnumWidened = defineChangeRule({
  id: 'parameter-enum-widened',
  meaning: 'More values may be sent in a parameter.',
  detect: ({ parameterNodes }) => enumGains(parameterNodes, 'sent'),
})
