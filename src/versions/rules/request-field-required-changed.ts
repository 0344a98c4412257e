import { defineChangeRule } from '../change-rule.js'
import { isShared } from '../contrast/node.js'
import { nameOf } from '../contrast/place.js'

export const requestFieldRequiredChanged = defineChangeRule({
  id: 'request-field-required-changed',
  meaning: 'A field that could be left out must be sent, or the other way round.',
  *detect({ requestNodes }) {
    for (const { at, required } of requestNodes.filter(isShared)) {
      if (required.from === required.to) continue
      const [before, after] = [required.from, required.to].map(must => (must ? 'required' : 'optional')) as [
        string,
        string,
      ]
      yield {
        at,
        from: before,
        to: after,
        level: required.to ? 'breaking' : 'safe',
        message: `field ${nameOf(at)} becomes ${after}`,
      }
    }
  },
})
