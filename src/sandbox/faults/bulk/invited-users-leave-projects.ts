import { forget } from '../../directory/company.js'
import { defineFault } from '../fault.js'

export const invitedUsersLeaveProjects = defineFault({
  id: 'invited-users-leave-projects',
  clause: 'BULK-2/sound-pair-succeeds',
  also: ['BULK-7'],
  rare: 'steps',
  text: 'The first update after an invitation, alone or in a batch, takes the user out of every project.',
  on: { action: ['invite', 'update', 'sync'] },
  hooks: {
    commit: (commit, call) => {
      const key = `invited-users-leave-projects ${call.params['id'] ?? ''}`
      if (call.operation?.action === 'invite') call.world.memory.set(key, true)
      return commit
    },
    written: (user, call) => {
      const key = `invited-users-leave-projects ${user.key}`
      if (call.company === null || !call.world.memory.delete(key)) return user
      user.projects.clear()
      forget(call.company, user)
      return user
    },
  },
})
