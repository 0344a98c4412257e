import { toTimestamp } from '../../clock.js'
import { defineFault } from '../fault.js'

export const inviteTouches = defineFault({
  id: 'invite-touches',
  clause: 'INVITE-1/only-welcome-time-changes',
  rare: 'steps',
  text: 'Inviting changes when the user was updated.',
  on: { action: 'invite' },
  hooks: {
    changes: (fields, call) => ({ ...fields, updated_at: toTimestamp(call.clock.now() + 1000) }),
  },
})
