import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const blankLastNameAccepted = defineFault({
  id: 'blank-last-name-accepted',
  clause: 'USER-4/blank-last-name-is-400',
  text: 'Create takes a blank last name.',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    errors: (errors, call) => (call.operation?.action === 'create' ? without(errors, 'last_name') : errors),
    changes: fields => ({ last_name: '', ...fields }),
  },
})
