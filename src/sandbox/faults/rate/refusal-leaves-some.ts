import { defineFault } from '../fault.js'

export const refusalLeavesSome = defineFault({
  id: 'refusal-leaves-some',
  clause: 'RATE-2/refusal-has-nothing-remaining',
  text: 'A 429 claims that calls are left.',
  source: 'https://github.com/regulationsgov/developers/issues/28',
  hooks: {
    reply: answer =>
      answer.status === 429 ? { ...answer, headers: { ...answer.headers, 'X-Rate-Limit-Remaining': '7' } } : answer,
  },
})
