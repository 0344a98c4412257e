import { defineFault } from '../fault.js'

// AUTH-1: No call without a token.

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

export const listOpenToAll = defineFault({
  id: 'list-open-to-all',
  clause: 'AUTH-1/no-token-is-401',
  also: ['AUTH-2'],
  text: 'The list of active users needs no token.',
  on: { action: 'list', population: 'active' },
  versions: ['1.3'],
  hooks: {
    unauthenticated: () => null,
  },
})
