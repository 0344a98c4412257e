import { defineFault } from '../fault.js'

export const bulkRemovalNotStored = defineFault({
  id: 'bulk-removal-not-stored',
  rule: 'BULK-7',
  also: ['BULK-5', 'BULK-6'],
  text: 'Bulk remove changes no membership.',
  on: { action: 'bulk-remove' },
  hooks: {
    commit: () => false,
  },
})
