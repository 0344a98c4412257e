import { defineFault } from '../fault.js'

export const tradeFilterIgnored = defineFault({
  id: 'trade-filter-ignored',
  rule: 'LIST-7',
  also: ['LIST-9'],
  text: 'filters[trade_id][] does nothing.',
  on: { action: 'list' },
  hooks: {
    filter: filter => (filter.name === 'trade_id' ? { ...filter, test: () => true } : filter),
  },
})
