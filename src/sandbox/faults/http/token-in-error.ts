import { isObject } from '../../../findings/json.js'
import { defineFault } from '../fault.js'

export const tokenInError = defineFault({
  id: 'token-in-error',
  clause: 'HTTP-10/no-secret',
  text: 'A 404 tells the token it was called with.',
  source: 'https://github.com/outline/outline/issues/998',
  hooks: {
    body: (body, call) =>
      isObject(body) && body['errors'] === 'Not Found' ? { ...body, debug: call.headers['authorization'] ?? '' } : body,
  },
})
