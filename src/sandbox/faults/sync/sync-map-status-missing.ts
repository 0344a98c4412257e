import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncMapStatusMissing = defineFault({
  id: 'sync-map-status-missing',
  clause: 'SYNC-7/status-tells-the-outcome',
  text: 'The map of results does not say created or updated.',
  on: { action: 'sync' },
  versions: ['1.1', '1.2', '1.3'],
  hooks: {
    body: body =>
      isObject(body) && !('entities' in body)
        ? Object.fromEntries(
            Object.entries(body).map(([key, value]) => [key, isObject(value) ? { ...value, status: 'ok' } : value]),
          )
        : body,
  },
})
