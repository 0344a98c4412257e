import { isObject } from '../../findings/json.js'
import { defineVariant } from './variant.js'

export const errorsAsAText = defineVariant({
  id: 'errors-as-a-text',
  text: 'Errors are one text.',
  why: 'HTTP-12: a string, a list of strings, or an object.',
  on: { action: ['create', 'update', 'list'] },
  hooks: {
    body: body =>
      isObject(body) && isObject(body['errors'])
        ? {
            errors: Object.entries(body['errors'])
              .map(([field, messages]) => `${field} ${String(messages)}`)
              .join('; '),
          }
        : body,
  },
})
