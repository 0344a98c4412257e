import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const multipartRefused = defineFault({
  id: 'multipart-refused',
  clause: 'USER-9/multipart-taken',
  also: ['USER-3'],
  text: 'Update takes no multipart.',
  on: { action: ['create', 'update'] },
  hooks: {
    unreadable: (refusal, call) =>
      refusal ?? (call.payload.kind === 'form' ? refusals.unsupported(['application/json']) : null),
  },
})
