import { defineVariant } from './variant.js'

export const chunked = defineVariant({
  id: 'chunked',
  text: 'Bodies come in pieces of seven bytes, without a length.',
  why: 'RFC 9112, 7.1.',
  hooks: {
    delivery: () => ({ kind: 'chunked', bytes: 7 }),
  },
})
