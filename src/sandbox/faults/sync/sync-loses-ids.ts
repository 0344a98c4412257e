import { defineFault } from '../fault.js'

export const syncLosesIds = defineFault({
  id: 'sync-loses-ids',
  clause: 'SYNC-2/known-id-updates',
  also: ['SYNC-4', 'SYNC-5', 'SYNC-7', 'USER-9', 'USER-11', 'USER-15'],
  text: 'Nobody is found by id.',
  on: { action: 'sync' },
  hooks: {
    found: () => null,
  },
})
