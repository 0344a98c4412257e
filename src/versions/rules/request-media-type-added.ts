import { defineChangeRule } from '../change-rule.js'
import { step } from '../contrast/place.js'

export const requestMediaTypeAdded = defineChangeRule({
  id: 'request-media-type-added',
  meaning: 'The body may be sent in another format too.',
  *detect({ from, to }) {
    if (!from?.request || !to?.request) return
    for (const type of to.request.mediaTypes.filter(other => !from.request?.mediaTypes.includes(other))) {
      yield { at: `/request/content${step(type)}`, from: null, to: type, level: 'safe', message: `takes ${type} too` }
    }
  },
})
