import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const anyStateAccepted = defineFault({
  id: 'any-state-accepted',
  rule: 'USER-6',
  also: ['CODE-1'],
  text: 'Any text will do for a state.',
  on: { action: 'update' },
  hooks: {
    errors: errors => without(errors, 'state_code'),
  },
})
