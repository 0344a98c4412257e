import { defineFault } from '../fault.js'

export const noTokenNeeded = defineFault({
  id: 'no-token-needed',
  rule: 'AUTH-1',
  also: ['AUTH-3'],
  text: 'Whoever has no token is let in.',
  on: { action: ['me', 'invite'] },
  hooks: {
    unauthenticated: (refusal, call) => (call.headers['authorization'] === undefined ? null : refusal),
  },
})
