import { defineChangeRule } from '../change-rule.js'
import { isRemoved } from '../contrast/matched.js'

export const responseStatusRemoved = defineChangeRule({
  id: 'response-status-removed',
  meaning: 'A status that clients wait for does not come any more.',
  *detect({ responses, from: before, to: after }) {
    for (const { name: at, from } of responses.filter(isRemoved)) {
      const success = before?.success.includes(Number(from.status)) ?? false
      const remains = before?.success.some(status => after?.success.includes(status)) ?? false
      const level = !success ? 'safe' : remains ? 'possibly-breaking' : 'breaking'
      yield {
        at,
        from: from.status,
        to: null,
        level,
        message: `${success ? 'succeeds' : 'fails'} with ${from.status} no longer`,
      }
    }
  },
})
