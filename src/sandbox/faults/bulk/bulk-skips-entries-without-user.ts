import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const bulkSkipsEntriesWithoutUser = defineFault({
  id: 'bulk-skips-entries-without-user',
  clause: 'BULK-6/entry-without-user-id-is-400',
  also: ['BULK-2'],
  rare: 'data',
  text: 'An entry without a user is passed over.',
  on: { action: 'bulk-remove' },
  versions: ['1.2'],
  hooks: {
    unreadable: (refusal, call) => {
      const users = call.payload.kind === 'json' ? call.payload.value['users'] : undefined
      return Array.isArray(users) && users.some(entry => isObject(entry) && !('user_id' in entry)) ? null : refusal
    },
  },
})
