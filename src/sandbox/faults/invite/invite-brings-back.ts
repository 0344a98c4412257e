import { isActive } from '../../directory/user.js'
import { defineFault } from '../fault.js'

export const inviteBringsBack = defineFault({
  id: 'invite-brings-back',
  clause: 'INVITE-1/only-welcome-time-changes',
  rare: 'steps',
  text: 'Whoever was deactivated is active again once invited.',
  on: { action: 'invite' },
  hooks: {
    changes: (fields, call) => {
      const user = call.company?.users.get(call.params['id'] ?? '')
      return user === undefined || isActive(user) ? fields : { ...fields, is_active: true }
    },
  },
})
