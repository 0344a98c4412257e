import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const tokenErrorUnnamed = defineFault({
  id: 'token-error-unnamed',
  clause: 'TOKEN-2/unknown-grant-is-unsupported',
  text: 'Every token error is called server_error.',
  on: { action: 'token' },
  hooks: {
    body: body => (isObject(body) && 'error' in body ? { ...body, error: 'server_error' } : body),
  },
})
