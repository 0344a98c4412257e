import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const updateToTakenEmailAccepted = defineFault({
  id: 'update-to-taken-email-accepted',
  clause: 'USER-5/update-to-taken-email-is-refused',
  text: 'Update takes the email address of another user.',
  source: 'https://github.com/RohanNagar/thunder/pull/246',
  on: { action: 'update' },
  versions: ['1.0'],
  hooks: {
    conflicts: errors => without(errors, 'email_address'),
  },
})
