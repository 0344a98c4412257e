import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const errorsUnderTheRoot = defineFault({
  id: 'errors-under-the-root',
  clause: 'HTTP-12/errors-shape',
  text: 'Errors of fields stand one level too deep.',
  on: { action: 'create' },
  versions: ['1.0'],
  hooks: {
    body: body => (isObject(body) && isObject(body['errors']) ? { errors: { user: body['errors'] } } : body),
  },
})
