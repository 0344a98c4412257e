import { refusals } from '../../reply.js'
import { defineFault } from '../fault.js'

export const jsonCreateRefused = defineFault({
  id: 'json-create-refused',
  clause: 'USER-9/json-create-taken',
  text: 'Create takes no JSON.',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    unreadable: (refusal, call) =>
      refusal ?? (call.payload.kind === 'json' ? refusals.unsupported(['multipart/form-data']) : null),
  },
})
