import { defineFault } from '../fault.js'

export const neverRefused = defineFault({
  id: 'never-refused',
  rule: 'RATE-2',
  also: ['RATE-1'],
  text: 'No call is refused, however many there are.',
  hooks: {
    overLimit: () => false,
  },
})
