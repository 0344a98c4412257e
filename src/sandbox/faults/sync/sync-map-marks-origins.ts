import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncMapMarksOrigins = defineFault({
  id: 'sync-map-marks-origins',
  clause: 'SYNC-7/keyed-by-origin-id',
  also: ['SYNC-1', 'SYNC-3', 'SYNC-2'],
  text: 'Results of entries with an origin id stand under the origin id with a prefix.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.1'],
  hooks: {
    body: body =>
      isObject(body)
        ? Object.fromEntries(
            Object.entries(body).map(([key, result]) => [/^(\d+|#\d+)$/.test(key) ? key : `origin:${key}`, result]),
          )
        : body,
  },
})
