import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const blankLastNameAccepted = defineFault({
  id: 'blank-last-name-accepted',
  rule: 'USER-4',
  text: 'Create takes a blank last name.',
  on: { action: 'create' },
  hooks: {
    errors: (errors, call) => (call.operation?.action === 'create' ? without(errors, 'last_name') : errors),
    changes: fields => ({ last_name: '', ...fields }),
  },
})
