import { isObject } from '../../findings/json.js'
import { defineVariant } from './variant.js'

export const errorsInTwoEnvelopes = defineVariant({
  id: 'errors-in-two-envelopes',
  text: 'Errors stand under errors and under error.',
  why: 'HTTP-12: at least one of the keys.',
  on: { action: ['create', 'update', 'list', 'show', 'invite'] },
  hooks: {
    body: body =>
      isObject(body) && 'errors' in body && !('entities' in body) && !('id' in body)
        ? { ...body, error: 'Unprocessable', status: 400, request_id: 'req-1' }
        : body,
  },
})
