import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncErrorsWithoutMessages = defineFault({
  id: 'sync-errors-without-messages',
  clause: 'SYNC-3/error-has-messages-by-field',
  text: 'Refused entries do not say what is wrong.',
  on: { action: 'sync' },
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['errors'])
        ? { ...body, errors: body['errors'].map(entry => (isObject(entry) ? { ...entry, errors: {} } : entry)) }
        : body,
  },
})
