import { defineFault } from '../fault.js'

export const neverRefused = defineFault({
  id: 'never-refused',
  clause: 'RATE-2/past-the-limit-is-429',
  also: ['RATE-1'],
  text: 'No call is refused, however many there are.',
  hooks: {
    overLimit: () => false,
  },
})
