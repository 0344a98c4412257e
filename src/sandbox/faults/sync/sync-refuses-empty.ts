import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const syncRefusesEmpty = defineFault({
  id: 'sync-refuses-empty',
  clause: 'SYNC-1/empty-batch-is-empty-200',
  text: 'An empty batch is refused.',
  on: { action: 'sync' },
  versions: ['1.1'],
  hooks: {
    reply: (answer, call) =>
      call.world.memory.get('sync-refuses-empty') === call.earlier
        ? reply(400, { errors: ['updates is empty'] })
        : answer,
    outcomes: (outcomes, call) => {
      if (outcomes.length === 0) call.world.memory.set('sync-refuses-empty', call.earlier)
      return outcomes
    },
  },
})
