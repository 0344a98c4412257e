import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const syncFailsAsAWhole = defineFault({
  id: 'sync-fails-as-a-whole',
  clause: 'SYNC-1/bad-entries-still-200',
  also: ['SYNC-3', 'SYNC-4'],
  text: 'One bad entry makes the whole sync a 400.',
  source: 'https://github.com/norrietaylor/distillery/issues/364',
  on: { action: 'sync' },
  hooks: {
    reply: (answer, call) =>
      call.world.memory.get('sync-fails-as-a-whole') === call.earlier && answer.status === 200
        ? reply(400, { errors: ['updates: an entry is invalid'] })
        : answer,
    outcomes: (outcomes, call) => {
      if (outcomes.some(({ errors }) => errors.size > 0)) call.world.memory.set('sync-fails-as-a-whole', call.earlier)
      return outcomes
    },
  },
})
