import { isObject, type JsonObject } from '../../../json/index.js'
import type { Hooks } from '../change.js'
import { defineVariant } from './variant.js'

/** Refused fields, told in another shape. */
const mapErrors = (change: (errors: JsonObject) => JsonObject): Hooks => ({
  body: body => (isObject(body) && isObject(body['errors']) ? change(body['errors']) : body),
})

const textsOf = (errors: JsonObject): string[] =>
  Object.entries(errors).map(([field, messages]) => `${field} ${String(messages)}`)

export const errorsAsAText = defineVariant({
  id: 'errors-as-a-text',
  text: 'Errors are one text.',
  why: 'HTTP-12: a string, a list of strings, or an object.',
  on: { action: ['create', 'update', 'list'] },
  hooks: mapErrors(errors => ({ errors: textsOf(errors).join('; ') })),
})

export const errorsAsAList = defineVariant({
  id: 'errors-as-a-list',
  text: 'Errors are a list of texts.',
  why: 'HTTP-12: a string, a list of strings, or an object.',
  on: { action: ['create', 'update', 'list'] },
  hooks: mapErrors(errors => ({ errors: textsOf(errors) })),
})

export const errorsWithCodeAndReason = defineVariant({
  id: 'errors-with-code-and-reason',
  text: 'Errors have code, message and reason, and no errors.',
  why: 'HTTP-12: at least one of message, error, errors, code and reason.',
  on: { action: ['create', 'update', 'list'] },
  hooks: mapErrors(errors => ({
    code: 'INVALID',
    message: 'The request is invalid.',
    reason: Object.keys(errors).join(', '),
  })),
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
