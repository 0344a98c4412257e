import { defineFault } from '../fault.js'

export const resetInThePast = defineFault({
  id: 'reset-in-the-past',
  clause: 'RATE-2/succeeds-after-reset',
  text: 'X-Rate-Limit-Reset lies in the past.',
  hooks: {
    rate: standing => ({ ...standing, reset: standing.reset - 86_400 }),
  },
})
