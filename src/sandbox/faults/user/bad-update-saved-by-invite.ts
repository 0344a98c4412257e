import type { Fields } from '../../directory/user.js'
import { defineFault } from '../fault.js'

export const badUpdateSavedByInvite = defineFault({
  id: 'bad-update-saved-by-invite',
  clause: 'USER-8/nothing-stored',
  also: ['INVITE-1'],
  rare: 'steps',
  text: 'The sound fields of a refused update are stored by the next invitation of the same user.',
  on: { action: ['update', 'invite'] },
  hooks: {
    sent: (fields, call) => {
      call.world.memory.set('bad-update-saved-by-invite', fields)
      return fields
    },
    errors: (errors, call) => {
      const sent = Object.entries(call.world.memory.get('bad-update-saved-by-invite') as Fields).filter(
        ([name]) => !errors.has(name),
      )
      if (errors.size > 0 && sent.length > 0)
        call.world.memory.set(`bad-update-saved-by-invite ${call.params['id'] ?? ''}`, Object.fromEntries(sent))
      return errors
    },
    changes: (fields, call) => {
      const key = `bad-update-saved-by-invite ${call.params['id'] ?? ''}`
      if (call.operation?.action !== 'invite') return fields
      const dirty = call.world.memory.get(key) as Fields | undefined
      call.world.memory.delete(key)
      return { ...dirty, ...fields }
    },
  },
})
