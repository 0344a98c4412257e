import { defineFault } from '../fault.js'

export const remainingAboveLimit = defineFault({
  id: 'remaining-above-limit',
  rule: 'HTTP-8',
  text: 'More calls remain than the limit allows.',
  on: { action: 'show' },
  hooks: {
    rate: standing => ({ ...standing, remaining: standing.limit + 1 }),
  },
})
