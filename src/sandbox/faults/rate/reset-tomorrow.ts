import { defineFault } from '../fault.js'

export const resetTomorrow = defineFault({
  id: 'reset-tomorrow',
  clause: 'RATE-1/reset-within-the-longer-window',
  also: ['HTTP-8'],
  text: 'The reset lies a day ahead.',
  on: { action: 'list', population: 'all' },
  versions: ['1.2'],
  hooks: {
    rate: standing => ({ ...standing, reset: standing.reset + 86_400 }),
  },
})
