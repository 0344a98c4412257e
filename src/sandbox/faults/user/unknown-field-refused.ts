import { fieldErrors } from '../../reply.js'
import { defineFault } from '../fault.js'
import { sentNames } from '../sent-names.js'

export const unknownFieldRefused = defineFault({
  id: 'unknown-field-refused',
  clause: 'USER-15/unknown-field-ignored',
  text: 'A field that nobody knows is refused.',
  on: { action: ['create', 'update'] },
  hooks: {
    unreadable: (refusal, call) =>
      refusal ??
      (sentNames(call).some(name => name.startsWith('asbuilt_'))
        ? fieldErrors(400, { base: ['has unknown fields'] })
        : null),
  },
})
