import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncMapWithoutIds = defineFault({
  id: 'sync-map-without-ids',
  clause: 'SYNC-7/id-of-the-user',
  text: 'Results do not tell the id of the user.',
  on: { action: 'sync', model: 'sync-map' },
  hooks: {
    body: body =>
      isObject(body)
        ? Object.fromEntries(
            Object.entries(body).map(([key, item]) => [
              key,
              isObject(item) && 'id' in item ? { status: item['status'] ?? null } : item,
            ]),
          )
        : body,
  },
})
