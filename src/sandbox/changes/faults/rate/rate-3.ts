import { reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// RATE-3: Heavy load.

export const overloaded = defineFault({
  id: 'overloaded',
  clause: 'RATE-3/503-has-retry-after',
  also: ['HTTP-2'],
  rare: 'steps',
  text: 'Every tenth show answers 503 without Retry-After.',
  source: 'https://github.com/aeternity/aeternity/issues/4141',
  on: { action: 'show' },
  hooks: {
    reply: (answer, call) => (call.earlierCalls % 10 === 9 ? reply(503, { errors: 'Service Unavailable' }) : answer),
  },
})
