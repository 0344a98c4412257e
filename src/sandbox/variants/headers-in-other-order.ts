import { defineVariant } from './variant.js'

export const headersInOtherOrder = defineVariant({
  id: 'headers-in-other-order',
  text: 'Headers come the other way round.',
  why: 'RFC 9110, 5.3: the order of fields of different names means nothing.',
  hooks: {
    reply: answer => ({ ...answer, headers: Object.fromEntries(Object.entries(answer.headers).toReversed()) }),
  },
})
