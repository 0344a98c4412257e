import { defineFault } from '../fault.js'

export const activeFilterIgnored = defineFault({
  id: 'active-filter-ignored',
  rule: 'LIST-2',
  text: 'filters[active] does nothing.',
  on: { parameter: 'filters[active]' },
  hooks: {
    filter: filter => (filter.name === 'active' ? { ...filter, test: () => true } : filter),
  },
})
