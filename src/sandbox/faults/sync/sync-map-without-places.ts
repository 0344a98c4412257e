import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncMapWithoutPlaces = defineFault({
  id: 'sync-map-without-places',
  rule: 'SYNC-7',
  also: ['SYNC-1'],
  text: 'Entries without a key have no result.',
  on: { action: 'sync', model: 'sync-map' },
  hooks: {
    body: body =>
      isObject(body)
        ? Object.fromEntries(Object.entries(body).filter(([key]) => !key.startsWith('#')))
        : body,
  },
})
