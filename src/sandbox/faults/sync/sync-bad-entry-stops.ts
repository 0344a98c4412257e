import { defineFault } from '../fault.js'

export const syncBadEntryStops = defineFault({
  id: 'sync-bad-entry-stops',
  rule: 'SYNC-4',
  also: ['SYNC-3'],
  text: 'Nothing after a bad entry is carried out.',
  on: { action: 'sync' },
  hooks: {
    commit: (commit, call) => commit && call.world.memory.get('sync-bad-entry-stops') !== call.earlier,
    errors: (errors, call) => {
      if (errors.size > 0) call.world.memory.set('sync-bad-entry-stops', call.earlier)
      return errors
    },
  },
})
