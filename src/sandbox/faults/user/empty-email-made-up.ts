import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const emptyEmailMadeUp = defineFault({
  id: 'empty-email-made-up',
  clause: 'USER-4/empty-email-is-400',
  rare: 'data',
  text: 'Create makes up an address where an empty one is sent.',
  on: { action: 'create' },
  versions: ['1.0'],
  hooks: {
    sent: (fields, call) => {
      const empty = fields['email_address'] === ''
      call.world.memory.set('empty-email-made-up', empty)
      return empty ? { ...fields, email_address: `empty-${call.earlier}@example.invalid` } : fields
    },
    errors: (errors, call) =>
      call.world.memory.get('empty-email-made-up') === true ? without(errors, 'email_address') : errors,
  },
})
