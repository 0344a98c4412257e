import { compressed } from './compressed.js'
import { defineVariant } from './variant.js'

export const deflate = defineVariant({
  id: 'deflate',
  text: 'Bodies are compressed with deflate.',
  why: 'RFC 9110, 8.4: whoever accepts a coding gets it.',
  hooks: {
    reply: (answer, call) => compressed(answer, call, 'deflate'),
  },
})
