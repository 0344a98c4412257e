import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

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
