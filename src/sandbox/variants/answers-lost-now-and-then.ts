import { defineVariant } from './variant.js'

export const answersLostNowAndThen = defineVariant({
  id: 'answers-lost-now-and-then',
  text: 'Every twenty-third call of an operation is carried out, and the connection ends without an answer.',
  why: 'HTTP-9: a connection may end at any time, and says nothing of what became of the call.',
  hooks: {
    delivery: (delivery, call) => (call.earlier % 23 === 1 ? { kind: 'dropped' } : delivery),
  },
})
