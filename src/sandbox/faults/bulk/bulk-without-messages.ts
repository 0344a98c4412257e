import type { Json } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const bulkWithoutMessages = defineFault({
  id: 'bulk-without-messages',
  clause: 'BULK-3/entity-keys',
  also: ['HTTP-4'],
  text: 'Neither successes nor errors have a message.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body => JSON.parse(JSON.stringify(body).replaceAll(/,"message":"[^"]*"/g, '')) as Json,
  },
})
