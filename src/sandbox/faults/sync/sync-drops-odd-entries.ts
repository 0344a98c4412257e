import { defineFault } from '../fault.js'

export const syncDropsOddEntries = defineFault({
  id: 'sync-drops-odd-entries',
  rule: 'SYNC-1',
  also: ['SYNC-3'],
  text: 'Entries that are no objects are passed over.',
  on: { action: 'sync' },
  hooks: {
    outcomes: outcomes => outcomes.filter(({ errors }) => !errors.has('base')),
  },
})
