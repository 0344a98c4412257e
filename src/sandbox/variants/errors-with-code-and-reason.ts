import { isObject } from '../../findings/json.js'
import { defineVariant } from './variant.js'

export const errorsWithCodeAndReason = defineVariant({
  id: 'errors-with-code-and-reason',
  text: 'Errors have code, message and reason, and no errors.',
  why: 'HTTP-12: at least one of message, error, errors, code and reason.',
  on: { action: ['create', 'update', 'list'] },
  hooks: {
    body: body =>
      isObject(body) && isObject(body['errors'])
        ? { code: 'INVALID', message: 'The request is invalid.', reason: Object.keys(body['errors']).join(', ') }
        : body,
  },
})
