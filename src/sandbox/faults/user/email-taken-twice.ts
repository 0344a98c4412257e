import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const emailTakenTwice = defineFault({
  id: 'email-taken-twice',
  rule: 'USER-5',
  text: 'Create takes an email address that the company has.',
  on: { action: 'create' },
  hooks: {
    conflicts: errors => without(errors, 'email_address'),
  },
})
