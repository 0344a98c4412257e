import { defineFault } from '../fault.js'

export const revokeDoesNothing = defineFault({
  id: 'revoke-does-nothing',
  rule: 'TOKEN-4',
  also: ['AUTH-2', 'TOKEN-3'],
  text: 'Revoked tokens go on living.',
  on: { action: 'revoke' },
  hooks: {
    commit: () => false,
  },
})
