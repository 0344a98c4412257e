import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncMapErrorsBare = defineFault({
  id: 'sync-map-errors-bare',
  rule: 'SYNC-7',
  text: 'A result that is an error names no field.',
  on: { action: 'sync', model: 'sync-map' },
  hooks: {
    body: body =>
      isObject(body)
        ? Object.fromEntries(Object.entries(body).map(([key, item]) => [key, isObject(item) && item['status'] === 'error' ? { status: 'error' } : item]))
        : body,
  },
})
