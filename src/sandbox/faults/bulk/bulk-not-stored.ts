import { defineFault } from '../fault.js'

export const bulkNotStored = defineFault({
  id: 'bulk-not-stored',
  rule: 'BULK-7',
  also: ['BULK-5'],
  text: 'Bulk add changes no membership.',
  on: { action: 'bulk-add' },
  hooks: {
    commit: () => false,
  },
})
