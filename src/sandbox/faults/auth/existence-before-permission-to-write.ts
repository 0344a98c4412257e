import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const existenceBeforePermissionToWrite = defineFault({
  id: 'existence-before-permission-to-write',
  clause: 'AUTH-9/access-before-existence',
  text: 'Who may not write learns which ids do not exist.',
  on: { action: ['update', 'invite'] },
  hooks: {
    notPermitted: (refusal, call) =>
      refusal !== null && call.company?.users.has(call.params['id'] ?? '') === false ? refusals.notFound() : refusal,
  },
})
