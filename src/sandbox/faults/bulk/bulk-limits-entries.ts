import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const bulkLimitsEntries = defineFault({
  id: 'bulk-limits-entries',
  clause: 'BULK-6/more-than-1000-are-taken',
  rare: 'data',
  text: 'More than 1000 entries are refused.',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    unreadable: (refusal, call) => {
      const users = call.payload.kind === 'json' ? call.payload.value['users'] : null
      return (
        refusal ?? (Array.isArray(users) && users.length > 1000 ? reply(400, { errors: ['users is too long'] }) : null)
      )
    },
  },
})
