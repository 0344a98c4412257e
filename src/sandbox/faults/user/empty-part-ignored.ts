import { defineFault } from '../fault.js'

export const emptyPartIgnored = defineFault({
  id: 'empty-part-ignored',
  clause: 'USER-7/empty-part-clears-text',
  rare: 'data',
  text: 'An empty part leaves a text as it was.',
  source: 'https://github.com/monoculum/formam/pull/10',
  on: { action: 'update' },
  hooks: {
    changes: fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
  },
})
