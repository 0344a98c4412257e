import { writeUser } from '../../directory/company.js'
import type { Fields } from '../../directory/user.js'
import { defineFault } from '../fault.js'

export const goodFieldsOfBadUpdateStored = defineFault({
  id: 'good-fields-of-bad-update-stored',
  clause: 'USER-8/nothing-stored',
  rare: 'steps',
  text: 'A refused update stores the fields that were good.',
  on: { action: 'update' },
  hooks: {
    sent: (fields, call) => {
      call.world.memory.set('good-fields-of-bad-update-stored', fields)
      return fields
    },
    errors: (errors, call) => {
      const user = call.company?.users.get(call.params['id'] ?? '')
      const sent = (call.world.memory.get('good-fields-of-bad-update-stored') ?? {}) as Fields
      const good = Object.fromEntries(Object.entries(sent).filter(([name]) => !errors.has(name)))
      if (errors.size > 0 && user !== undefined && call.company !== null) writeUser(call.company, user, good)
      return errors
    },
  },
})
