import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncMapIdsAsNumbers = defineFault({
  id: 'sync-map-ids-as-numbers',
  clause: 'SYNC-7/map-of-maps-of-strings',
  also: ['HTTP-4'],
  text: 'Ids in the map are numbers.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.2'],
  hooks: {
    body: body =>
      isObject(body)
        ? Object.fromEntries(
            Object.entries(body).map(([key, item]) => [
              key,
              isObject(item) && item['status'] !== 'error' ? { ...item, id: Number(item['id']) } : item,
            ]),
          )
        : body,
  },
})
