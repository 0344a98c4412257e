import { defineFault } from '../fault.js'

export const expiredTokenAccepted = defineFault({
  id: 'expired-token-accepted',
  clause: 'AUTH-2/expired-token-is-401',
  rare: 'steps',
  text: 'Tokens live on after they expired.',
  source: 'https://github.com/wso2/product-apim/issues/5868',
  hooks: {
    token: verdict => (verdict.kind === 'expired' ? { kind: 'valid', token: verdict.token } : verdict),
  },
})
