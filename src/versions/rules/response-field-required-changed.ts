import { defineChangeRule } from '../change-rule.js'
import { isShared } from '../contrast/node.js'
import { nameOf } from '../contrast/place.js'

export const responseFieldRequiredChanged = defineChangeRule({
  id: 'response-field-required-changed',
  meaning: 'A field that was always there may be left out, or the other way round.',
  *detect({ responseNodes }) {
    for (const { at, required } of responseNodes.filter(isShared)) {
      if (required.from === required.to) continue
      const [before, after] = [required.from, required.to].map(must => (must ? 'always there' : 'optional')) as [
        string,
        string,
      ]
      yield {
        at,
        from: before,
        to: after,
        level: required.to ? 'safe' : 'possibly-breaking',
        message: `field ${nameOf(at)} becomes ${after}`,
      }
    }
  },
})
