import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncOrderReversed = defineFault({
  id: 'sync-order-reversed',
  clause: 'SYNC-3/entities-in-request-order',
  text: 'Entities come in reverse.',
  source: 'https://github.com/quickwit-oss/quickwit/pull/5434',
  on: { action: 'sync' },
  versions: ['1.0'],
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['entities']) ? { ...body, entities: body['entities'].toReversed() } : body,
  },
})
