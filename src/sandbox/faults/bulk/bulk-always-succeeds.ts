import { defineFault } from '../fault.js'

export const bulkAlwaysSucceeds = defineFault({
  id: 'bulk-always-succeeds',
  clause: 'BULK-5/unknown-user-fails-alone',
  also: ['BULK-3'],
  text: 'Every pair of a bulk add succeeds.',
  on: { action: 'bulk-add' },
  hooks: {
    pair: pair => ({ ...pair, ok: true }),
  },
})
