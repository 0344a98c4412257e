import { writeUser } from '../../directory/company.js'
import { defineFault } from '../fault.js'

export const conflictStored = defineFault({
  id: 'conflict-stored',
  clause: 'USER-5/refused-update-stores-nothing',
  also: ['USER-8'],
  rare: 'steps',
  text: 'Update answers 409 and stores the email address anyway.',
  on: { action: 'update' },
  versions: ['1.0'],
  hooks: {
    conflicts: (errors, call) => {
      const user = call.company?.users.get(call.params['id'] ?? '')
      if (errors.has('email_address') && user !== undefined && call.company !== null)
        writeUser(call.company, user, { notes: 'changed in spite of a conflict' })
      return errors
    },
  },
})
