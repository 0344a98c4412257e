import { isObject } from '../findings/index.js'
import { bulkAdded } from './bulk-added.js'
import { defineCheck } from './check.js'

export const bulkEntitiesAreObjects = defineCheck({
  id: 'bulk-entities-are-objects',
  clause: 'BULK-3/entities-is-a-list-of-objects',
  needs: [],
  judges: judged => bulkAdded(judged) !== null,
  *inspect(judged) {
    const received = bulkAdded(judged)?.entities ?? null
    if (Array.isArray(received) && received.every(isObject)) return
    yield {
      at: '/response/body/entities',
      expected: 'a list of objects',
      received,
      message: 'entities is no list of objects',
    }
  },
})
