import { defineFault } from '../fault.js'

export const totalOneMore = defineFault({
  id: 'total-one-more',
  rule: 'PAGE-4',
  text: 'Total counts one too many.',
  on: { action: 'list' },
  hooks: {
    total: total => total + 1,
  },
})
