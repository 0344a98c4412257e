import { defineVariant } from './variant.js'

export const connectionsNotKept = defineVariant({
  id: 'connections-not-kept',
  text: 'Every answer closes the connection.',
  why: 'RFC 9112, 9.6.',
  hooks: {
    headers: headers => ({ ...headers, Connection: 'close' }),
  },
})
