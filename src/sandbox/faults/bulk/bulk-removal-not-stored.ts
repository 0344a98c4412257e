import { defineFault } from '../fault.js'

export const bulkRemovalNotStored = defineFault({
  id: 'bulk-removal-not-stored',
  clause: 'BULK-7/shows-in-order-by-projects',
  also: ['BULK-5', 'BULK-6'],
  rare: 'steps',
  text: 'Bulk remove changes no membership.',
  on: { action: 'bulk-remove' },
  hooks: {
    commit: () => false,
  },
})
