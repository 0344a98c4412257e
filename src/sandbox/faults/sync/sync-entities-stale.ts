import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncEntitiesStale = defineFault({
  id: 'sync-entities-stale',
  clause: 'SYNC-3/entity-agrees-with-show',
  also: ['USER-11'],
  text: 'Entities show another zip than show does.',
  on: { action: 'sync' },
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['entities'])
        ? {
            ...body,
            entities: body['entities'].map(entity => (isObject(entity) ? { ...entity, zip: '00000' } : entity)),
          }
        : body,
  },
})
