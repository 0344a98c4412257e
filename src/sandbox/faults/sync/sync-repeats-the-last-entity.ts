import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncRepeatsTheLastEntity = defineFault({
  id: 'sync-repeats-the-last-entity',
  clause: 'SYNC-3/each-entry-in-one-list',
  text: 'The last entity is listed twice.',
  on: { action: 'sync', model: 'sync-result' },
  versions: ['1.3'],
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['entities']) && body['entities'].length > 1
        ? { ...body, entities: [...body['entities'], ...body['entities'].slice(-1)] }
        : body,
  },
})
