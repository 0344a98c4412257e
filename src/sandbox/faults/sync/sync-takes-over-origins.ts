import { defineFault } from '../fault.js'

export const syncTakesOverOrigins = defineFault({
  id: 'sync-takes-over-origins',
  rule: 'SYNC-8',
  also: ['USER-5'],
  text: 'A batch may give a user the origin id of another.',
  on: { action: 'sync' },
  hooks: {
    conflicts: () => new Map(),
  },
})
