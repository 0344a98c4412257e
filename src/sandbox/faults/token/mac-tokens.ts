import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const macTokens = defineFault({
  id: 'mac-tokens',
  clause: 'TOKEN-1/type-is-bearer',
  text: 'Tokens are of type mac.',
  on: { action: 'token' },
  hooks: {
    body: body => (isObject(body) && 'token_type' in body ? { ...body, token_type: 'mac' } : body),
  },
})
