import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const bulkListsAsMaps = defineFault({
  id: 'bulk-lists-as-maps',
  clause: 'BULK-3/entities-is-a-list-of-objects',
  also: ['HTTP-4', 'BULK-5'],
  text: 'The lists come as objects.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body =>
      isObject(body)
        ? Object.fromEntries(Object.entries(body).map(([name, list]) => [name, { ...(list as object) }]))
        : body,
  },
})
