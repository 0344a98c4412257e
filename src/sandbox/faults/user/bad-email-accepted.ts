import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const badEmailAccepted = defineFault({
  id: 'bad-email-accepted',
  clause: 'USER-4/malformed-email-is-400',
  text: 'Create takes any text for an email address.',
  source: 'https://github.com/fleetdm/fleet/issues/7199',
  on: { action: 'create' },
  versions: ['1.2'],
  hooks: {
    errors: errors => without(errors, 'email_address'),
    changes: (fields, call) => ({ email_address: `none-${call.earlier}@example.invalid`, ...fields }),
  },
})
