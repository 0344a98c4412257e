import { defineChangeRule } from '../change-rule.js'
import { enumGains } from '../contrast/value-difference.js'

export const responseEnumWidened = defineChangeRule({
  id: 'response-enum-widened',
  meaning: 'Values may arrive that no client has seen in an answer.',
  detect: ({ responseNodes }) => enumGains(responseNodes, 'read'),
})
