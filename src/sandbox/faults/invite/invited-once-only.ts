import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const invitedOnceOnly = defineFault({
  id: 'invited-once-only',
  clause: 'INVITE-1/again-is-no-error',
  rare: 'steps',
  text: 'Inviting again is refused.',
  source: 'https://github.com/rilldata/rill/pull/5314',
  on: { action: 'invite' },
  versions: ['1.3'],
  hooks: {
    reply: (answer, call) => {
      const key = `invited-once-only ${call.params['id'] ?? ''}`
      const again = call.world.memory.has(key)
      if (answer.status === 202) call.world.memory.set(key, true)
      return again && answer.status === 202 ? reply(409, { errors: ['The user was invited already.'] }) : answer
    },
  },
})
