import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncMapWithoutPlaces = defineFault({
  id: 'sync-map-without-places',
  clause: 'SYNC-7/keyed-by-place',
  also: ['SYNC-1'],
  rare: 'data',
  text: 'Entries without a key have no result.',
  on: { action: 'sync', model: 'sync-map' },
  hooks: {
    body: body =>
      isObject(body) ? Object.fromEntries(Object.entries(body).filter(([key]) => !key.startsWith('#'))) : body,
  },
})
