import { defineFault } from '../fault.js'

export const descendingIgnored = defineFault({
  id: 'descending-ignored',
  rule: 'LIST-10',
  text: 'A minus before a sort key does nothing.',
  on: { action: 'list' },
  hooks: {
    steps: steps => steps.map(step => ({ ...step, descending: false })),
  },
})
