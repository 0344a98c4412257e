import { defineFault } from '../fault.js'

export const noLimitsOnRefusal = defineFault({
  id: 'no-limits-on-refusal',
  clause: 'HTTP-8/three-headers-present',
  text: 'A 401 carries no X-Rate-Limit headers.',
  hooks: {
    reply: answer =>
      answer.status === 401
        ? {
            ...answer,
            headers: Object.fromEntries(Object.entries(answer.headers).filter(([name]) => !name.startsWith('X-Rate'))),
          }
        : answer,
  },
})
