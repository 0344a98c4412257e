import type { Json } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const bulkIdsAsNumbers = defineFault({
  id: 'bulk-ids-as-numbers',
  clause: 'BULK-3/ids-are-strings',
  text: 'User ids in the answer are numbers.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body => JSON.parse(JSON.stringify(body).replaceAll(/"userId":"(\d+)"/g, '"userId":$1')) as Json,
  },
})
