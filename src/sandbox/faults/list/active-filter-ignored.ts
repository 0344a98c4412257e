import { defineFault } from '../fault.js'

export const activeFilterIgnored = defineFault({
  id: 'active-filter-ignored',
  clause: 'LIST-2/active-filter-hides-inactive',
  text: 'filters[active] does nothing.',
  on: { parameter: 'filters[active]' },
  versions: ['1.3'],
  hooks: {
    filter: filter => (filter.name === 'active' ? { ...filter, test: () => true } : filter),
  },
})
