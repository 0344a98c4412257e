import { defineFault } from '../fault.js'

export const resetInThePast = defineFault({
  id: 'reset-in-the-past',
  clause: 'RATE-2/succeeds-after-reset',
  text: 'X-Rate-Limit-Reset lies in the past.',
  source: 'https://github.com/withcoral/coral/pull/89',
  hooks: {
    rate: standing => ({ ...standing, reset: standing.reset - 86_400 }),
  },
})
