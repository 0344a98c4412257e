import { defineFault } from '../fault.js'

export const secondKeyIgnored = defineFault({
  id: 'second-key-ignored',
  rule: 'LIST-10',
  text: 'Only the first sort key counts.',
  on: { action: 'list' },
  hooks: {
    steps: steps => steps.slice(0, 1),
  },
})
