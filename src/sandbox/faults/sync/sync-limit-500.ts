import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const syncLimit500 = defineFault({
  id: 'sync-limit-500',
  clause: 'SYNC-5/thousand-entries-are-taken',
  rare: 'data',
  text: 'More than 500 entries are refused.',
  on: { action: 'sync' },
  versions: ['1.0'],
  hooks: {
    reply: (answer, call) =>
      call.world.memory.get('sync-limit-500') === call.earlier
        ? reply(400, { errors: ['updates is too long'] })
        : answer,
    outcomes: (outcomes, call) => {
      if (outcomes.length > 500) call.world.memory.set('sync-limit-500', call.earlier)
      return outcomes
    },
  },
})
