import { defineFault } from '../fault.js'

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
    token: verdict => (verdict.kind === 'revoked' ? { kind: 'valid', token: verdict.token } : verdict),
  },
})
