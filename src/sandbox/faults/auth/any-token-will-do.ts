import { defineFault } from '../fault.js'

export const anyTokenWillDo = defineFault({
  id: 'any-token-will-do',
  clause: 'AUTH-2/unknown-token-is-401',
  also: ['TOKEN-4'],
  text: 'A token that never was is taken.',
  on: { action: 'show' },
  hooks: {
    unauthenticated: (refusal, call) => (call.headers['authorization'] === undefined ? refusal : null),
  },
})
