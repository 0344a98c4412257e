import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const badEmailAccepted = defineFault({
  id: 'bad-email-accepted',
  rule: 'USER-4',
  text: 'Create takes any text for an email address.',
  on: { action: 'create' },
  hooks: {
    errors: errors => without(errors, 'email_address'),
    changes: (fields, call) => ({ email_address: `none-${call.earlier}@example.invalid`, ...fields }),
  },
})
