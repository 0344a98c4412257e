import { defineChangeRule } from '../change-rule.js'
import { isKept } from '../contrast/matched.js'

export const parameterRequiredChanged = defineChangeRule({
  id: 'parameter-required-changed',
  meaning: 'A parameter that could be left out must be sent, or the other way round.',
  *detect({ parameters }) {
    for (const { name: at, from, to } of parameters.filter(isKept)) {
      if (from.required === to.required) continue
      const [before, after] = [from, to].map(({ required }) => (required ? 'required' : 'optional')) as [string, string]
      yield {
        at,
        from: before,
        to: after,
        level: to.required ? 'breaking' : 'safe',
        message: `${to.in} parameter ${to.name} becomes ${after}`,
      }
    }
  },
})
