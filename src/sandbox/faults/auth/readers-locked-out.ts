import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const readersLockedOut = defineFault({
  id: 'readers-locked-out',
  clause: 'AUTH-4/read-access-suffices-to-read',
  text: 'Showing a user asks for the permission to write.',
  on: { action: 'show' },
  versions: ['1.2'],
  hooks: {
    notPermitted: (refusal, call) => refusal ?? (call.client?.mayWrite === true ? null : refusals.notPermitted()),
  },
})
