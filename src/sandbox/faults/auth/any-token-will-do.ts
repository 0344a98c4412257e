import { defineFault } from '../fault.js'

export const anyTokenWillDo = defineFault({
  id: 'any-token-will-do',
  rule: 'AUTH-2',
  also: ['TOKEN-4'],
  text: 'A token that never was is taken.',
  on: { action: 'show' },
  hooks: {
    unauthenticated: (refusal, call) => (call.headers['authorization'] === undefined ? refusal : null),
  },
})
