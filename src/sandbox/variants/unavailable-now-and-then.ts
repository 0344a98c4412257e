import { refusals } from '../reply.js'
import { defineVariant } from './variant.js'

export const unavailableNowAndThen = defineVariant({
  id: 'unavailable-now-and-then',
  text: 'Every nineteenth call of an operation answers 503 with Retry-After, and does nothing.',
  why: 'RATE-3: 503 with Retry-After, gone when asked again.',
  hooks: {
    unauthenticated: (refusal, call) => (call.earlier % 19 === 7 ? refusals.overloaded() : refusal),
  },
})
