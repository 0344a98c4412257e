import { defineChangeRule } from '../change-rule.js'
import { isKept } from '../contrast/matched.js'

export const responseBodyRemoved = defineChangeRule({
  id: 'response-body-removed',
  meaning: 'An answer that clients read is empty.',
  *detect({ responses }) {
    for (const { name, from, to } of responses.filter(isKept)) {
      if (from.body === null || to.body !== null) continue
      yield {
        at: `${name}/body`,
        from: from.body.model ?? 'body',
        to: null,
        level: 'breaking',
        message: `${to.status} has no body any more`,
      }
    }
  },
})
