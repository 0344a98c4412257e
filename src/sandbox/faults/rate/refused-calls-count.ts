import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const refusedCallsCount = defineFault({
  id: 'refused-calls-count',
  clause: 'RATE-2/refused-call-has-no-effect',
  rare: 'steps',
  text: 'A create past the limit is refused and carried out.',
  on: { action: 'create' },
  hooks: {
    overLimit: (over, call) => {
      call.world.memory.set('refused-calls-count', over)
      return false
    },
    reply: (answer, call) =>
      call.world.memory.get('refused-calls-count') === true
        ? { ...refusals.limitReached(), headers: { ...answer.headers, 'X-Rate-Limit-Remaining': '0' } }
        : answer,
  },
})
