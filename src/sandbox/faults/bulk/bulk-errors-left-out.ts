import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const bulkErrorsLeftOut = defineFault({
  id: 'bulk-errors-left-out',
  clause: 'BULK-3/errors-is-a-list-of-objects',
  text: 'A 207 does not say what failed.',
  on: { action: 'bulk-add', status: 207 },
  hooks: {
    body: body => (isObject(body) && Array.isArray(body['errors']) ? { ...body, errors: [] } : body),
  },
})
