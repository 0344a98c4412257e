import { isObject } from '../../findings/json.js'
import { defineVariant } from './variant.js'

export const errorsAsAList = defineVariant({
  id: 'errors-as-a-list',
  text: 'Errors are a list of texts.',
  why: 'HTTP-12: a string, a list of strings, or an object.',
  on: { action: ['create', 'update', 'list'] },
  hooks: {
    body: body =>
      isObject(body) && isObject(body['errors'])
        ? { errors: Object.entries(body['errors']).map(([field, messages]) => `${field} ${String(messages)}`) }
        : body,
  },
})
