import { defineFault } from '../fault.js'

export const revokeDoesNothing = defineFault({
  id: 'revoke-does-nothing',
  clause: 'TOKEN-4/revoked-token-is-dead',
  also: ['AUTH-2', 'TOKEN-3'],
  rare: 'steps',
  text: 'Revoked tokens go on living.',
  source: 'https://github.com/wso2/product-apim/issues/8194',
  on: { action: 'revoke' },
  hooks: {
    commit: () => false,
  },
})
