import { defineChangeRule } from '../change-rule.js'
import { isRemoved } from '../contrast/matched.js'

export const parameterRemoved = defineChangeRule({
  id: 'parameter-removed',
  meaning: 'Who sends the parameter is not heard any more: a filter no longer filters.',
  *detect({ parameters }) {
    for (const { name: at, from } of parameters.filter(isRemoved)) {
      const message = `${from.in} parameter ${from.name} is gone`
      yield { at, from: from.required ? 'required' : 'optional', to: null, level: 'possibly-breaking', message }
    }
  },
})
