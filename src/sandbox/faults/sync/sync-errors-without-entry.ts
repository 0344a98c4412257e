import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncErrorsWithoutEntry = defineFault({
  id: 'sync-errors-without-entry',
  rule: 'SYNC-3',
  text: 'Refused entries are not echoed.',
  on: { action: 'sync' },
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['errors'])
        ? { ...body, errors: body['errors'].map(entry => (isObject(entry) ? { errors: entry['errors'] ?? {} } : entry)) }
        : body,
  },
})
