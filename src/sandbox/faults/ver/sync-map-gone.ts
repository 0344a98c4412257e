import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncMapGone = defineFault({
  id: 'sync-map-gone',
  clause: 'VER-3/same-success-status-in-every-version',
  also: ['SYNC-3', 'SYNC-7'],
  text: 'Sync answers with lists where the document says a map.',
  on: { action: 'sync' },
  versions: ['1.2'],
  hooks: {
    body: body =>
      isObject(body) && !('entities' in body) && !('errors' in body) ? { entities: [], errors: [] } : body,
  },
})
