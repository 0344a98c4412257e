import { defineFault } from '../fault.js'

export const searchMissesVendor = defineFault({
  id: 'search-misses-vendor',
  rule: 'LIST-8',
  text: 'Search does not look at the name of the vendor.',
  on: { action: 'list' },
  versions: ['1.0', '1.2'],
  hooks: {
    filter: filter =>
      filter.name === 'search'
        ? { ...filter, test: (user, company) => filter.test(user, { ...company, vendors: new Map() }) }
        : filter,
  },
})
