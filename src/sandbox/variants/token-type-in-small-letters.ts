import { isObject } from '../../findings/json.js'
import { defineVariant } from './variant.js'

export const tokenTypeInSmallLetters = defineVariant({
  id: 'token-type-in-small-letters',
  text: 'Tokens are of type bearer.',
  why: 'TOKEN-1: in any letter case.',
  on: { action: 'token' },
  hooks: {
    body: body => (isObject(body) && 'token_type' in body ? { ...body, token_type: 'bearer' } : body),
  },
})
