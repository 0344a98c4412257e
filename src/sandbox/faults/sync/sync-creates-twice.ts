import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

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
