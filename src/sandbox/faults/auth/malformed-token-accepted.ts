import { defineFault } from '../fault.js'

export const malformedTokenAccepted = defineFault({
  id: 'malformed-token-accepted',
  clause: 'AUTH-2/malformed-token-is-401',
  text: 'An Authorization header of another scheme is as good as a token.',
  on: { action: 'show' },
  versions: ['1.2'],
  hooks: {
    unauthenticated: (refusal, call) =>
      /^Bearer \S+$/i.test(call.headers['authorization'] ?? 'Bearer none') ? refusal : null,
  },
})
