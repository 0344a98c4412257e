import { isObject } from '../../../json/index.js'
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
