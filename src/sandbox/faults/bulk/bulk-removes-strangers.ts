import { defineFault } from '../fault.js'

export const bulkRemovesStrangers = defineFault({
  id: 'bulk-removes-strangers',
  rule: 'BULK-5',
  text: 'Taking out who is not in succeeds.',
  on: { action: 'bulk-remove' },
  versions: ['1.2'],
  hooks: {
    pair: pair => ({ ...pair, ok: true }),
  },
})
