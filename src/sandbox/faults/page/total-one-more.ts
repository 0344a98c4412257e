import { defineFault } from '../fault.js'

export const totalOneMore = defineFault({
  id: 'total-one-more',
  clause: 'PAGE-4/counts-all-matching',
  text: 'Total counts one too many.',
  on: { action: 'list' },
  hooks: {
    total: total => total + 1,
  },
})
