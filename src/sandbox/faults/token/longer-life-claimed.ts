import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const longerLifeClaimed = defineFault({
  id: 'longer-life-claimed',
  clause: 'TOKEN-1/lives-5400-seconds',
  text: 'A token claims to live for two hours.',
  source: 'https://github.com/wso2/product-is/issues/6266',
  on: { action: 'token' },
  hooks: {
    body: body => (isObject(body) && 'expires_in' in body ? { ...body, expires_in: 7200 } : body),
  },
})
