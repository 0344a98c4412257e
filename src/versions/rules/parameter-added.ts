import { defineChangeRule } from '../change-rule.js'
import { isAdded } from '../contrast/matched.js'

export const parameterAdded = defineChangeRule({
  id: 'parameter-added',
  meaning: 'A call may, or must, carry another parameter.',
  *detect({ parameters }) {
    for (const { name: at, to } of parameters.filter(isAdded)) {
      const kind = to.required ? 'required' : 'optional'
      yield {
        at,
        from: null,
        to: kind,
        level: to.required ? 'breaking' : 'safe',
        message: `${kind} ${to.in} parameter ${to.name} is new`,
      }
    }
  },
})
