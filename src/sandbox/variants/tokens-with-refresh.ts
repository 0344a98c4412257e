import { isObject } from '../../findings/json.js'
import { defineVariant } from './variant.js'

export const tokensWithRefresh = defineVariant({
  id: 'tokens-with-refresh',
  text: 'Grants have a refresh token and a scope as well.',
  why: 'RFC 6749, 5.1: other members are ignored.',
  on: { action: 'token' },
  hooks: {
    body: body =>
      isObject(body) && 'access_token' in body ? { ...body, refresh_token: 'r3fr3sh', scope: 'public' } : body,
  },
})
