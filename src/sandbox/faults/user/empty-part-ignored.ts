import { defineFault } from '../fault.js'

export const emptyPartIgnored = defineFault({
  id: 'empty-part-ignored',
  rule: 'USER-7',
  text: 'An empty part leaves a text as it was.',
  on: { action: 'update' },
  hooks: {
    changes: fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
  },
})
