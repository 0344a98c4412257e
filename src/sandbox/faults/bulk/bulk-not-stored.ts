import { defineFault } from '../fault.js'

export const bulkNotStored = defineFault({
  id: 'bulk-not-stored',
  clause: 'BULK-7/shows-in-order-by-projects',
  also: ['BULK-5'],
  rare: 'steps',
  text: 'Bulk add changes no membership.',
  on: { action: 'bulk-add' },
  hooks: {
    commit: () => false,
  },
})
