import { parseJson } from '../../../findings/json.js'
import type { Admitted } from '../../call.js'
import { asLists } from '../../effects/sync-answer.js'
import type { SyncOutcome } from '../../seams.js'
import { defineFault } from '../fault.js'

export const syncListsForMaps = defineFault({
  id: 'sync-lists-for-maps',
  clause: 'SYNC-7/map-of-maps-of-strings',
  text: 'Entities and errors come where the document says a map.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.2'],
  hooks: {
    outcomes: (outcomes, call) => {
      call.world.memory.set(`sync-lists-for-maps ${call.earlier}`, outcomes)
      return outcomes
    },
    body: (body, call) => {
      const outcomes = call.world.memory.get(`sync-lists-for-maps ${call.earlier}`) as
        readonly SyncOutcome[] | undefined
      return outcomes === undefined
        ? body
        : parseJson(asLists(call as Admitted, outcomes, 'user-detail').body as string)
    },
  },
})
