import { defineFault } from '../fault.js'

export const revokedTokenAccepted = defineFault({
  id: 'revoked-token-accepted',
  clause: 'AUTH-2/revoked-token-is-401',
  also: ['TOKEN-4'],
  rare: 'steps',
  text: 'Revoked tokens are taken for writes.',
  on: { action: ['create', 'update', 'invite', 'sync'] },
  versions: ['1.0'],
  hooks: {
    token: verdict => (verdict.kind === 'revoked' ? { kind: 'valid', token: verdict.token } : verdict),
  },
})
