import { defineFault } from '../fault.js'

export const secondMinusIgnored = defineFault({
  id: 'second-minus-ignored',
  clause: 'LIST-10/minus-means-descending',
  rare: 'data',
  text: 'A minus before the second key does nothing.',
  on: { action: 'list', population: 'all' },
  versions: ['1.1'],
  hooks: {
    steps: steps => steps.map((step, i) => (i === 0 ? step : { ...step, descending: false })),
  },
})
