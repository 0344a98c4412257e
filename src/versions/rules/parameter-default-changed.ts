import { sameJson, stringifyJson, type Json } from '../../findings/index.js'
import { defineChangeRule } from '../change-rule.js'
import { isKept } from '../contrast/matched.js'

export const parameterDefaultChanged = defineChangeRule({
  id: 'parameter-default-changed',
  meaning: 'Who leaves the parameter out gets another answer.',
  *detect({ parameters }) {
    for (const { name: at, from, to } of parameters.filter(isKept)) {
      const [before, after] = [from, to].map(({ schema }) => (schema['default'] ?? null) as Json) as [Json, Json]
      if (sameJson(before, after)) continue
      const message = `without ${to.name} the call means ${stringifyJson(after)} instead of ${stringifyJson(before)}`
      yield { at, from: before, to: after, level: 'possibly-breaking', message }
    }
  },
})
