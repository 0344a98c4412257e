import { defineFault } from '../fault.js'

export const syncTakesAnyNumber = defineFault({
  id: 'sync-takes-any-number',
  clause: 'SYNC-5/more-is-400',
  also: ['USER-13'],
  rare: 'data',
  text: 'More than 1000 entries are taken.',
  on: { action: 'sync' },
  versions: ['1.2'],
  hooks: {
    unreadable: () => null,
  },
})
