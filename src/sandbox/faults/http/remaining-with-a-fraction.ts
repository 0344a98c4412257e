import { defineFault } from '../fault.js'

export const remainingWithAFraction = defineFault({
  id: 'remaining-with-a-fraction',
  clause: 'HTTP-8/whole-numbers',
  text: 'Remaining calls are told with a fraction.',
  on: { action: 'update' },
  versions: ['1.0'],
  hooks: {
    reply: answer => ({
      ...answer,
      headers: { ...answer.headers, 'X-Rate-Limit-Remaining': `${answer.headers['X-Rate-Limit-Remaining'] ?? '1'}.5` },
    }),
  },
})
