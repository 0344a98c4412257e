import { defineFault } from '../fault.js'

export const expiredTokenAccepted = defineFault({
  id: 'expired-token-accepted',
  rule: 'AUTH-2',
  text: 'Tokens live on after they expired.',
  hooks: {
    token: verdict => (verdict.kind === 'expired' ? { kind: 'valid', token: verdict.token } : verdict),
  },
})
