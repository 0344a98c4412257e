import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncOrderReversed = defineFault({
  id: 'sync-order-reversed',
  rule: 'SYNC-3',
  text: 'Entities come in reverse.',
  on: { action: 'sync' },
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['entities']) ? { ...body, entities: body['entities'].toReversed() } : body,
  },
})
