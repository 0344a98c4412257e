import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncMapErrorsBare = defineFault({
  id: 'sync-map-errors-bare',
  clause: 'SYNC-7/error-names-the-field',
  text: 'A result that is an error names no field.',
  on: { action: 'sync', model: 'sync-map' },
  versions: ['1.1'],
  hooks: {
    body: body =>
      isObject(body)
        ? Object.fromEntries(
            Object.entries(body).map(([key, item]) => [
              key,
              isObject(item) && item['status'] === 'error' ? { status: 'error' } : item,
            ]),
          )
        : body,
  },
})
