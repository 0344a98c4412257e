import { defineFault } from '../fault.js'

export const syncDropsOddEntries = defineFault({
  id: 'sync-drops-odd-entries',
  clause: 'SYNC-1/entry-that-is-no-object-is-error',
  also: ['SYNC-3'],
  rare: 'data',
  text: 'Entries that are no objects are passed over.',
  on: { action: 'sync' },
  versions: ['1.0'],
  hooks: {
    outcomes: outcomes => outcomes.filter(({ errors }) => !errors.has('base')),
  },
})
