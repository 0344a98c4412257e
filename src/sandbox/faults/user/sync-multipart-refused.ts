import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const syncMultipartRefused = defineFault({
  id: 'sync-multipart-refused',
  rule: 'USER-9',
  text: 'Sync takes no multipart.',
  on: { action: 'sync' },
  hooks: {
    unreadable: (refusal, call) => refusal ?? (call.payload.kind === 'form' ? refusals.unsupported(['application/json']) : null),
  },
})
