import { defineFault } from '../fault.js'

export const tradeFilterIgnored = defineFault({
  id: 'trade-filter-ignored',
  clause: 'LIST-7/only-users-with-a-vendor',
  also: ['LIST-9'],
  text: 'filters[trade_id][] does nothing.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    filter: filter => (filter.name === 'trade_id' ? { ...filter, test: () => true } : filter),
  },
})
