import { defineFault } from '../fault.js'

export const syncOriginKept = defineFault({
  id: 'sync-origin-kept',
  clause: 'SYNC-2/id-with-origin-sets-origin',
  also: ['SYNC-3', 'SYNC-6'],
  text: 'With id and origin id, the origin id is not set.',
  on: { action: 'sync' },
  versions: ['1.0'],
  hooks: {
    changes: fields => Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'origin_id')),
  },
})
