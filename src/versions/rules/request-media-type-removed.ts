import { defineChangeRule } from '../change-rule.js'
import { step } from '../contrast/place.js'

export const requestMediaTypeRemoved = defineChangeRule({
  id: 'request-media-type-removed',
  meaning: 'A format that clients send the body in is not taken any more.',
  *detect({ from, to }) {
    if (!from?.request || !to?.request) return
    for (const type of from.request.mediaTypes.filter(other => !to.request?.mediaTypes.includes(other))) {
      yield {
        at: `/request/content${step(type)}`,
        from: type,
        to: null,
        level: 'breaking',
        message: `takes ${type} no longer`,
      }
    }
  },
})
