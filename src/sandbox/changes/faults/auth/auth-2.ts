import type { HookHandler } from '../../change.js'
import { defineFault } from '../fault.js'

// AUTH-2: No call with a token that does not hold.

const accept =
  (kind: 'expired' | 'revoked'): HookHandler<'token'> =>
  status =>
    status.kind === kind ? { kind: 'valid', token: status.token } : status

export const anyTokenWillDo = defineFault({
  id: 'any-token-will-do',
  clause: 'AUTH-2/unknown-token-is-401',
  also: ['TOKEN-4'],
  text: 'A token that never was is taken.',
  on: { action: 'show' },
  hooks: {
    unauthenticated: (refusal, call) => (call.headers['authorization'] === undefined ? refusal : null),
  },
})

export const expiredTokenAccepted = defineFault({
  id: 'expired-token-accepted',
  clause: 'AUTH-2/expired-token-is-401',
  rare: 'steps',
  text: 'Tokens live on after they expired.',
  source: 'https://github.com/wso2/product-apim/issues/5868',
  hooks: {
    token: accept('expired'),
  },
})

export const revokedTokenAccepted = defineFault({
  id: 'revoked-token-accepted',
  clause: 'AUTH-2/revoked-token-is-401',
  also: ['TOKEN-4'],
  rare: 'steps',
  text: 'Revoked tokens are taken for writes.',
  source: 'https://github.com/wso2/product-apim/issues/2931',
  on: { action: ['create', 'update', 'invite', 'sync'] },
  versions: ['1.0'],
  hooks: {
    token: accept('revoked'),
  },
})

export const malformedTokenAccepted = defineFault({
  id: 'malformed-token-accepted',
  clause: 'AUTH-2/malformed-token-is-401',
  text: 'An Authorization header of another scheme is as good as a token.',
  on: { action: 'show' },
  versions: ['1.2'],
  hooks: {
    unauthenticated: (refusal, call) =>
      /^Bearer \S+$/i.test(call.headers['authorization'] ?? 'Bearer none') ? refusal : null,
  },
})
