import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const emptyPartIsFalse = defineFault({
  id: 'empty-part-is-false',
  clause: 'USER-7/empty-part-refused-for-boolean',
  also: ['USER-8'],
  rare: 'data',
  text: 'An empty part for a boolean means false.',
  on: { action: 'update' },
  versions: ['1.1'],
  hooks: {
    sent: fields => (fields['is_employee'] === '' ? { ...fields, is_employee: false } : fields),
    errors: (errors, call) => (call.payload.kind === 'form' ? without(errors, 'is_employee') : errors),
  },
})
