import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const jsonUpdateConflicts = defineFault({
  id: 'json-update-conflicts',
  clause: 'USER-9/json-elsewhere-taken-or-refused',
  text: 'Update and sync answer 409 to JSON.',
  on: { action: ['update', 'sync'] },
  hooks: {
    unreadable: (refusal, call) =>
      refusal ?? (call.payload.kind === 'json' ? reply(409, { errors: ['not now'] }) : null),
  },
})
