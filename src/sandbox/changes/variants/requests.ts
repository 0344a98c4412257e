import { isObject } from '../../../json/index.js'
import { isTree } from '../../request/form.js'
import { refusals } from '../../serving/reply.js'
import { defineVariant } from './variant.js'

export const tokensWithRefresh = defineVariant({
  id: 'tokens-with-refresh',
  text: 'Grants have a refresh token, which can be redeemed once, and a scope as well.',
  why: 'RFC 6749, 5.1: other members are ignored.',
  on: { action: 'token' },
  hooks: {
    body: (body, call) => {
      if (!isObject(body) || !('access_token' in body)) return body
      const status = call.tokens.verify(String(body['access_token']))
      if (status.kind !== 'valid') return body
      return { ...body, refresh_token: call.tokens.issueRefresh(status.token.client), scope: 'public' }
    },
  },
})

export const tokenTypeInSmallLetters = defineVariant({
  id: 'token-type-in-small-letters',
  text: 'Tokens are of type bearer.',
  why: 'TOKEN-1: in any letter case.',
  on: { action: 'token' },
  hooks: {
    body: body => (isObject(body) && 'token_type' in body ? { ...body, token_type: 'bearer' } : body),
  },
})

export const syncTakesNumberedPartsAlone = defineVariant({
  id: 'sync-takes-numbered-parts-alone',
  text: 'Multipart lists are taken as updates[0][field] alone.',
  why: 'USER-9: at least one of the three forms.',
  on: { action: 'sync' },
  hooks: {
    unreadable: (refusal, call) =>
      refusal ??
      (call.payload.kind === 'form' && !isTree(call.payload.tree.children.get('updates'))
        ? refusals.badRequest('updates cannot be read')
        : null),
  },
})
