import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncMapByPlace = defineFault({
  id: 'sync-map-by-place',
  clause: 'SYNC-7/keyed-by-origin-id',
  text: 'Results stand under the place of their entry alone.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.3'],
  hooks: {
    body: body =>
      isObject(body) ? Object.fromEntries(Object.entries(body).map(([, item], place) => [`#${place}`, item])) : body,
  },
})
