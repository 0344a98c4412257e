import { defineFault } from '../fault.js'

export const vendorFilterIgnored = defineFault({
  id: 'vendor-filter-ignored',
  clause: 'LIST-5/only-of-the-vendors',
  also: ['LIST-9'],
  text: 'filters[vendor_id] does nothing.',
  on: { action: 'list', population: 'all' },
  versions: ['1.3'],
  hooks: {
    filter: filter => (filter.name === 'vendor_id' ? { ...filter, test: () => true } : filter),
  },
})
