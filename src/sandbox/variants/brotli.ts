import { compressed } from './compressed.js'
import { defineVariant } from './variant.js'

export const brotli = defineVariant({
  id: 'brotli',
  text: 'Bodies are compressed with Brotli.',
  why: 'RFC 9110, 8.4: whoever accepts a coding gets it.',
  hooks: {
    reply: (answer, call) => compressed(answer, call, 'br'),
  },
})
