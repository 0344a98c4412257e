import { defineChangeRule } from '../change-rule.js'
import { enumLosses } from '../contrast/value-difference.js'

export const responseEnumNarrowed = defineChangeRule({
  id: 'response-enum-narrowed',
  meaning: 'Some values do not arrive any more in an answer.',
  detect: ({ responseNodes }) => enumLosses(responseNodes, 'read'),
})
