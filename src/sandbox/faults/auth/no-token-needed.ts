import { defineFault } from '../fault.js'

export const noTokenNeeded = defineFault({
  id: 'no-token-needed',
  clause: 'AUTH-1/no-token-is-401',
  also: ['AUTH-3'],
  text: 'Whoever has no token is let in.',
  on: { action: ['me', 'invite'] },
  hooks: {
    unauthenticated: (refusal, call) => (call.headers['authorization'] === undefined ? null : refusal),
  },
})
