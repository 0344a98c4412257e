import { defineFault } from '../fault.js'

export const syncTakesAnyNumber = defineFault({
  id: 'sync-takes-any-number',
  rule: 'SYNC-5',
  also: ['USER-13'],
  text: 'More than 1000 entries are taken.',
  on: { action: 'sync' },
  hooks: {
    unreadable: () => null,
  },
})
