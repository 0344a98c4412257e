import { defineFault } from '../fault.js'

export const remainingAboveLimit = defineFault({
  id: 'remaining-above-limit',
  clause: 'HTTP-8/remaining-within-limit',
  text: 'More calls remain than the limit allows.',
  source: 'https://github.com/jeremy/rack-ratelimit/pull/3',
  on: { action: 'show' },
  versions: ['1.2'],
  hooks: {
    rate: standing => ({ ...standing, remaining: standing.limit + 1 }),
  },
})
