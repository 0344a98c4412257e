import { defineFault } from '../fault.js'

export const deactivationLosesOrigin = defineFault({
  id: 'deactivation-loses-origin',
  clause: 'USER-7/other-fields-stay',
  also: ['USER-16'],
  rare: 'steps',
  text: 'Deactivating a user that a batch has updated clears the origin id.',
  on: { action: ['update', 'sync'] },
  hooks: {
    written: (user, call) => {
      if (call.operation?.action === 'sync') call.world.memory.set(`deactivation-loses-origin ${user.key}`, true)
      return user
    },
    changes: (fields, call) => {
      const synced =
        call.operation?.action === 'update' &&
        call.world.memory.has(`deactivation-loses-origin ${call.params['id'] ?? ''}`)
      return synced && fields['is_active'] === false ? { ...fields, origin_id: null } : fields
    },
  },
})
