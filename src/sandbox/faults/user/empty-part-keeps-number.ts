import { defineFault } from '../fault.js'

export const emptyPartKeepsNumber = defineFault({
  id: 'empty-part-keeps-number',
  clause: 'USER-7/empty-part-nulls-number',
  rare: 'data',
  text: 'An empty part leaves a number as it was.',
  on: { action: 'update' },
  versions: ['1.2'],
  hooks: {
    sent: (fields, call) =>
      call.payload.kind === 'form'
        ? Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
        : fields,
  },
})
