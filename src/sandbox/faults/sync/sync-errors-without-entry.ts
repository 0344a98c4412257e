import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncErrorsWithoutEntry = defineFault({
  id: 'sync-errors-without-entry',
  clause: 'SYNC-3/error-echoes-the-entry',
  text: 'Refused entries are not echoed.',
  on: { action: 'sync' },
  versions: ['1.3'],
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['errors'])
        ? {
            ...body,
            errors: body['errors'].map(entry => (isObject(entry) ? { errors: entry['errors'] ?? {} } : entry)),
          }
        : body,
  },
})
