import { reply } from '../reply.js'
import { defineVariant } from './variant.js'

export const gatewayFailsNowAndThen = defineVariant({
  id: 'gateway-fails-now-and-then',
  text: 'Every twenty-third read of an operation answers 502.',
  why: 'HTTP-2: a 502 that is gone when asked again.',
  hooks: {
    unauthenticated: (refusal, call) =>
      call.method === 'GET' && call.earlier % 23 === 11 ? reply(502, { error: 'Bad Gateway' }) : refusal,
  },
})
