import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const bulkPassesOverABareEntry = defineFault({
  id: 'bulk-passes-over-a-bare-entry',
  clause: 'BULK-6/users-that-is-no-list-is-400',
  rare: 'data',
  text: 'An entry in place of the list answers 200.',
  on: { action: 'bulk-add' },
  versions: ['1.1'],
  hooks: {
    reply: (answer, call) => {
      const users = call.payload.kind === 'json' ? call.payload.value['users'] : undefined
      return answer.status === 400 && users !== undefined && !Array.isArray(users) ? reply(200, {}) : answer
    },
  },
})
