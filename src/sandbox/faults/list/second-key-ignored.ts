import { defineFault } from '../fault.js'

export const secondKeyIgnored = defineFault({
  id: 'second-key-ignored',
  clause: 'LIST-10/second-key-orders-ties',
  rare: 'data',
  text: 'Only the first sort key counts.',
  source: 'https://github.com/kobotoolbox/kpi/issues/2308',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    steps: steps => steps.slice(0, 1),
  },
})
