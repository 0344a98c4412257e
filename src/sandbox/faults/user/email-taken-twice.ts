import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const emailTakenTwice = defineFault({
  id: 'email-taken-twice',
  clause: 'USER-5/taken-email-is-409',
  text: 'Create takes an email address that the company has.',
  source: 'https://github.com/enonic/xp/issues/6039',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    conflicts: errors => without(errors, 'email_address'),
  },
})
