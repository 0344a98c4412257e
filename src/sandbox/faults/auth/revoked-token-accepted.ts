import { defineFault } from '../fault.js'

export const revokedTokenAccepted = defineFault({
  id: 'revoked-token-accepted',
  rule: 'AUTH-2',
  also: ['TOKEN-4'],
  text: 'Revoked tokens are taken for writes.',
  on: { action: ['create', 'update', 'invite', 'sync'] },
  hooks: {
    token: verdict => (verdict.kind === 'revoked' ? { kind: 'valid', token: verdict.token } : verdict),
  },
})
