import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const syncMultipartRefused = defineFault({
  id: 'sync-multipart-refused',
  clause: 'USER-9/sync-multipart-taken',
  text: 'Sync takes no multipart.',
  on: { action: 'sync' },
  hooks: {
    unreadable: (refusal, call) =>
      refusal ?? (call.payload.kind === 'form' ? refusals.unsupported(['application/json']) : null),
  },
})
