import { defineFault } from '../fault.js'

export const syncBadEntryStops = defineFault({
  id: 'sync-bad-entry-stops',
  clause: 'SYNC-4/good-entries-are-carried-out',
  also: ['SYNC-3'],
  rare: 'steps',
  text: 'Nothing after a bad entry is carried out.',
  source: 'https://github.com/onfleet/node-onfleet/issues/36',
  on: { action: 'sync' },
  versions: ['1.1'],
  hooks: {
    commit: (commit, call) => commit && call.world.memory.get('sync-bad-entry-stops') !== call.earlier,
    errors: (errors, call) => {
      if (errors.size > 0) call.world.memory.set('sync-bad-entry-stops', call.earlier)
      return errors
    },
  },
})
