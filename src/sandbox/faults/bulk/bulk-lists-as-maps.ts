import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const bulkListsAsMaps = defineFault({
  id: 'bulk-lists-as-maps',
  rule: 'BULK-3',
  also: ['HTTP-4', 'BULK-5'],
  text: 'The lists come as objects.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body => (isObject(body) ? Object.fromEntries(Object.entries(body).map(([name, list]) => [name, { ...(list as object) }])) : body),
  },
})
