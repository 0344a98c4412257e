import { defineFault } from '../fault.js'

export const bulkAlwaysSucceeds = defineFault({
  id: 'bulk-always-succeeds',
  rule: 'BULK-5',
  also: ['BULK-3'],
  text: 'Every pair of a bulk add succeeds.',
  on: { action: 'bulk-add' },
  hooks: {
    pair: pair => ({ ...pair, ok: true }),
  },
})
