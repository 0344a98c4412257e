import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const emptyPartIsFalse = defineFault({
  id: 'empty-part-is-false',
  rule: 'USER-7',
  also: ['USER-8'],
  text: 'An empty part for a boolean means false.',
  on: { action: 'update' },
  hooks: {
    sent: fields => (fields['is_employee'] === '' ? { ...fields, is_employee: false } : fields),
    errors: (errors, call) => (call.payload.kind === 'form' ? without(errors, 'is_employee') : errors),
  },
})
