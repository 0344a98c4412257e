import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const jsonCreateRefused = defineFault({
  id: 'json-create-refused',
  rule: 'USER-9',
  text: 'Create takes no JSON.',
  on: { action: 'create' },
  hooks: {
    unreadable: (refusal, call) => refusal ?? (call.payload.kind === 'json' ? refusals.unsupported(['multipart/form-data']) : null),
  },
})
