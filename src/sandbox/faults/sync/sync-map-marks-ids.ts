import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncMapMarksIds = defineFault({
  id: 'sync-map-marks-ids',
  clause: 'SYNC-7/keyed-by-id',
  also: ['SYNC-1', 'SYNC-3', 'SYNC-2'],
  text: 'Results of entries with an id stand under the id with a hash sign.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.3'],
  hooks: {
    body: body =>
      isObject(body)
        ? Object.fromEntries(Object.entries(body).map(([key, result]) => [/^\d+$/.test(key) ? `#${key}` : key, result]))
        : body,
  },
})
