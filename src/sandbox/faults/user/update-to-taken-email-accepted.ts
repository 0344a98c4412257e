import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const updateToTakenEmailAccepted = defineFault({
  id: 'update-to-taken-email-accepted',
  rule: 'USER-5',
  text: 'Update takes the email address of another user.',
  on: { action: 'update' },
  hooks: {
    conflicts: errors => without(errors, 'email_address'),
  },
})
