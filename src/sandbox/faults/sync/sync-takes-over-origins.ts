import { defineFault } from '../fault.js'

export const syncTakesOverOrigins = defineFault({
  id: 'sync-takes-over-origins',
  clause: 'SYNC-8/unique-in-the-company',
  also: ['USER-5'],
  rare: 'steps',
  text: 'A batch may give a user the origin id of another.',
  on: { action: 'sync' },
  versions: ['1.0'],
  hooks: {
    conflicts: () => new Map(),
  },
})
