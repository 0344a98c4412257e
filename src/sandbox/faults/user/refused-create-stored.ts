import { insertUser } from '../../directory/company.js'
import { newUser, type Fields } from '../../directory/user.js'
import { freshId } from '../../directory/world.js'
import { defineFault } from '../fault.js'

export const refusedCreateStored = defineFault({
  id: 'refused-create-stored',
  clause: 'USER-4/nothing-created',
  also: ['HTTP-4', 'NULL-1'],
  rare: 'steps',
  text: 'A create that is refused creates somebody all the same.',
  source: 'https://github.com/IQSS/dataverse/issues/1374',
  on: { action: 'create' },
  hooks: {
    sent: (fields, call) => {
      call.world.memory.set('refused-create-stored', fields)
      return fields
    },
    errors: (errors, call) => {
      const fields = call.world.memory.get('refused-create-stored') as Fields
      if (errors.size > 0 && call.company !== null)
        insertUser(call.company, newUser(freshId(call.world), { ...fields, is_active: false }))
      return errors
    },
  },
})
