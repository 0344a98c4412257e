import { compressed } from './compressed.js'
import { defineVariant } from './variant.js'

export const gzip = defineVariant({
  id: 'gzip',
  text: 'Bodies are compressed with gzip.',
  why: 'RFC 9110, 8.4: whoever accepts a coding gets it.',
  hooks: {
    reply: (answer, call) => compressed(answer, call, 'gzip'),
  },
})
