import { writeUser } from '../../directory/company.js'
import { isActive, type Fields } from '../../directory/user.js'
import { defineFault } from '../fault.js'

export const syncBringsBack = defineFault({
  id: 'sync-brings-back',
  clause: 'SYNC-2/known-id-updates',
  also: ['SYNC-3', 'SYNC-4', 'USER-16'],
  rare: 'steps',
  text: 'Whoever was deactivated is active again once a batch updates anything else of them.',
  on: { action: 'sync' },
  hooks: {
    sent: (fields, call) => {
      call.world.memory.set('sync-brings-back', fields)
      return fields
    },
    written: (user, call) => {
      const sent = call.world.memory.get('sync-brings-back') as Fields
      if (!isActive(user) && !('is_active' in sent) && call.company !== null)
        writeUser(call.company, user, { is_active: true })
      return user
    },
  },
})
