import { defineChangeRule } from '../change-rule.js'
import { isKept } from '../contrast/matched.js'

export const responseBodyAdded = defineChangeRule({
  id: 'response-body-added',
  meaning: 'An answer that was empty has a body.',
  *detect({ responses }) {
    for (const { name, from, to } of responses.filter(isKept)) {
      if (from.body !== null || to.body === null) continue
      yield {
        at: `${name}/body`,
        from: null,
        to: to.body.model ?? 'body',
        level: 'safe',
        message: `${to.status} has a body now`,
      }
    }
  },
})
