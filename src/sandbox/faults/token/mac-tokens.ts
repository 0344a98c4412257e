import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const macTokens = defineFault({
  id: 'mac-tokens',
  rule: 'TOKEN-1',
  text: 'Tokens are of type mac.',
  on: { action: 'token' },
  hooks: {
    body: body => (isObject(body) && 'token_type' in body ? { ...body, token_type: 'mac' } : body),
  },
})
