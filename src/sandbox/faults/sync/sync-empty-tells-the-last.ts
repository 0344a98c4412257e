import { isObject, type Json } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncEmptyTellsTheLast = defineFault({
  id: 'sync-empty-tells-the-last',
  clause: 'SYNC-1/empty-batch-is-empty-200',
  also: ['SYNC-3'],
  rare: 'steps',
  text: 'An empty batch is answered with the result of the batch before it.',
  on: { action: 'sync', model: 'sync-result' },
  versions: ['1.2'],
  hooks: {
    body: (body, call) => {
      const last = call.world.memory.get('sync-empty-tells-the-last') as Json | undefined
      if (!isObject(body) || !Array.isArray(body['entities']) || !Array.isArray(body['errors'])) return body
      if (body['entities'].length + body['errors'].length === 0) return last ?? body
      call.world.memory.set('sync-empty-tells-the-last', body)
      return body
    },
  },
})
