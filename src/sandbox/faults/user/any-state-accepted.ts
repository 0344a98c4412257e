import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const anyStateAccepted = defineFault({
  id: 'any-state-accepted',
  clause: 'USER-6/state-of-another-country-is-400',
  also: ['CODE-1'],
  rare: 'data',
  text: 'Any text will do for a state.',
  on: { action: 'update' },
  versions: ['1.1'],
  hooks: {
    errors: errors => without(errors, 'state_code'),
  },
})
