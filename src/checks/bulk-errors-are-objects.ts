import { isObject } from '../findings/index.js'
import { bulkAdded } from './bulk-added.js'
import { defineCheck } from './check.js'

export const bulkErrorsAreObjects = defineCheck({
  id: 'bulk-errors-are-objects',
  clause: 'BULK-3/errors-is-a-list-of-objects',
  needs: [],
  judges: judged => judged.status === 207 && bulkAdded(judged) !== null,
  *inspect(judged) {
    const received = bulkAdded(judged)?.errors ?? null
    if (Array.isArray(received) && received.length > 0 && received.every(isObject)) return
    yield {
      at: '/response/body/errors',
      expected: 'a list of objects, not empty',
      received,
      message: 'errors is no list of objects, or has none',
    }
  },
})
