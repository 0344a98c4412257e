import { isObject } from '../../../../json/index.js'
import { scalarText } from '../../../directory/values.js'
import { defineFault } from '../fault.js'

// SYNC-6: A batch by origin id can be repeated.

export const syncCreatesTwice = defineFault({
  id: 'sync-creates-twice',
  clause: 'SYNC-6/second-time-creates-nothing',
  also: ['USER-5', 'SYNC-2'],
  rare: 'steps',
  text: 'The same sync by origin id creates the user again.',
  source: 'https://github.com/theswamis/dataloadercliq/issues/80',
  on: { action: 'sync' },
  versions: ['1.3'],
  hooks: {
    conflicts: () => new Map(),
    written: (user, call) => {
      if (call.company !== null && user.fields['origin_id'] != null)
        call.company.byOrigin.delete(scalarText(user.fields['origin_id']))
      return user
    },
  },
})

export const secondSyncDeactivates = defineFault({
  id: 'second-sync-deactivates',
  clause: 'SYNC-6/second-time-creates-nothing',
  also: ['SYNC-2', 'SYNC-3', 'SYNC-8'],
  rare: 'steps',
  text: 'The second sync of a user takes it out of the active list and says it was not met.',
  on: { action: 'sync', model: 'sync-result' },
  versions: ['1.2'],
  hooks: {
    entryResults: (results, call) =>
      results.map(result => {
        const key = `second-sync-deactivates ${result.user?.key ?? ''}`
        const again =
          result.user !== null &&
          isObject(result.entry) &&
          'origin_id' in result.entry &&
          call.database.scratch.has(key)
        call.database.scratch.set(key, true)
        return again ? { ...result, user: null, errors: new Map([['origin_id', ['was synced before']]]) } : result
      }),
  },
})
