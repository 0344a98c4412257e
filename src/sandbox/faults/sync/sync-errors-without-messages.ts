import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const syncErrorsWithoutMessages = defineFault({
  id: 'sync-errors-without-messages',
  rule: 'SYNC-3',
  text: 'Refused entries do not say what is wrong.',
  on: { action: 'sync' },
  hooks: {
    body: body =>
      isObject(body) && Array.isArray(body['errors'])
        ? { ...body, errors: body['errors'].map(entry => (isObject(entry) ? { ...entry, errors: {} } : entry)) }
        : body,
  },
})
