import { defineFault } from '../fault.js'

export const emptyPartKeepsNumber = defineFault({
  id: 'empty-part-keeps-number',
  rule: 'USER-7',
  text: 'An empty part leaves a number as it was.',
  on: { action: 'update' },
  hooks: {
    sent: (fields, call) => (call.payload.kind === 'form' ? Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) : fields),
  },
})
