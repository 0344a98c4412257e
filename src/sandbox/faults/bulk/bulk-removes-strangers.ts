import { defineFault } from '../fault.js'

export const bulkRemovesStrangers = defineFault({
  id: 'bulk-removes-strangers',
  clause: 'BULK-5/removing-an-absent-user-fails-alone',
  rare: 'steps',
  text: 'Taking out who is not in succeeds.',
  on: { action: 'bulk-remove' },
  versions: ['1.2'],
  hooks: {
    pair: pair => ({ ...pair, ok: true }),
  },
})
