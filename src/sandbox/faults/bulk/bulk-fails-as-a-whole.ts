import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const bulkFailsAsAWhole = defineFault({
  id: 'bulk-fails-as-a-whole',
  clause: 'BULK-5/unknown-user-fails-alone',
  also: ['BULK-2', 'BULK-3', 'BULK-6', 'AUTH-8'],
  text: 'One pair that fails makes the whole request a 400.',
  source: 'https://github.com/trustbloc/orb/issues/1583',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    pair: (pair, call) => {
      if (!pair.ok) call.world.memory.set('bulk-fails-as-a-whole', call.earlier)
      return pair
    },
    reply: (answer, call) =>
      call.world.memory.get('bulk-fails-as-a-whole') === call.earlier
        ? reply(400, { errors: ['users: an entry is invalid'] })
        : answer,
  },
})
