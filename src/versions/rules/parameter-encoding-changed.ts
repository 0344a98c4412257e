import { defineChangeRule } from '../change-rule.js'
import { isKept } from '../contrast/matched.js'

export const parameterEncodingChanged = defineChangeRule({
  id: 'parameter-encoding-changed',
  meaning: 'A list of values travels otherwise: separated by commas, or with the parameter repeated.',
  *detect({ parameters }) {
    for (const { name: at, from, to } of parameters.filter(isKept)) {
      if (from.array === undefined || to.array === undefined || from.array === to.array) continue
      yield {
        at,
        from: from.array,
        to: to.array,
        level: 'breaking',
        message: `the values of ${to.name} travel ${to.array} instead of ${from.array}`,
      }
    }
  },
})
