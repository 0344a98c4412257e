import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const readersLockedOut = defineFault({
  id: 'readers-locked-out',
  rule: 'AUTH-4',
  text: 'Showing a user asks for the permission to write.',
  on: { action: 'show' },
  hooks: {
    notPermitted: (refusal, call) => refusal ?? (call.client?.mayWrite === true ? null : refusals.notPermitted()),
  },
})
