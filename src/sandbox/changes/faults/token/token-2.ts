import { isObject } from '../../../../json/index.js'
import { findClient } from '../../../oauth/clients.js'
import { textField } from '../../../oauth/client-authentication.js'
import { reply } from '../../../serving/reply.js'
import { mapObject, omitMember, replaceStatus } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// TOKEN-2: Bad grants are refused in OAuth terms.

export const wrongSecretIs400 = defineFault({
  id: 'wrong-secret-is-400',
  clause: 'TOKEN-2/wrong-secret-is-invalid-client',
  text: 'A wrong secret answers 400.',
  source: 'https://github.com/dnsimple/dnsimple-developer/pull/1025',
  on: { action: 'token' },
  hooks: {
    reply: answer => replaceStatus(answer, 401, 400),
  },
})

export const tokenErrorUnnamed = defineFault({
  id: 'token-error-unnamed',
  clause: 'TOKEN-2/unknown-grant-is-unsupported',
  text: 'Every token error is called server_error.',
  on: { action: 'token' },
  hooks: {
    body: body => (isObject(body) && 'error' in body ? { ...body, error: 'server_error' } : body),
  },
})

export const tokenErrorUndescribed = defineFault({
  id: 'token-error-undescribed',
  clause: 'TOKEN-2/error-has-a-description',
  text: 'Errors of the token endpoint have no description.',
  on: { action: 'token' },
  hooks: {
    body: body => mapObject(body, error => omitMember(error, 'error_description')),
  },
})

export const unknownClientIs404 = defineFault({
  id: 'unknown-client-is-404',
  clause: 'TOKEN-2/unknown-client-is-invalid-client',
  also: ['HTTP-1'],
  text: 'An unknown client answers 404.',
  on: { action: 'token' },
  hooks: {
    reply: (answer, call) =>
      answer.status === 401 && findClient(textField(call.payload, 'client_id') ?? '') === undefined
        ? reply(404, { error: 'not_found' })
        : answer,
  },
})

export const missingFieldUnnamed = defineFault({
  id: 'missing-field-unnamed',
  clause: 'TOKEN-2/missing-field-is-invalid-request',
  also: ['HTTP-4'],
  text: 'A grant request that lacks a field is told bad_request.',
  on: { action: 'token' },
  hooks: {
    body: body => (isObject(body) && body['error'] === 'invalid_request' ? { ...body, error: 'bad_request' } : body),
  },
})
