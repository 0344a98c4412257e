import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncFallsBackOnOrigin = defineFault({
  id: 'sync-falls-back-on-origin',
  clause: 'SYNC-2/id-decides-over-origin',
  also: ['SYNC-3', 'SYNC-4', 'SYNC-7'],
  rare: 'steps',
  text: 'An entry of a JSON body with an unknown id is matched by its origin id.',
  on: { action: 'sync' },
  hooks: {
    found: (user, call) => {
      const key = `sync-falls-back-on-origin ${call.earlier}`
      const place = Number(call.world.memory.get(key) ?? 0)
      call.world.memory.set(key, place + 1)
      const updates = call.payload.kind === 'json' ? call.payload.value['updates'] : null
      const withId = Array.isArray(updates) ? updates.filter(isObject).filter(entry => 'id' in entry) : []
      return user ?? call.company?.byOrigin.get(String(withId[place]?.['origin_id'])) ?? null
    },
  },
})
