import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

export const firstVendorOnly = defineFault({
  id: 'first-vendor-only',
  clause: 'LIST-5/comma-means-either',
  rare: 'data',
  text: 'Of several vendors only the first counts.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    filter: (filter, call) => {
      const [first] = (valueOf(call.query, 'filters[vendor_id]') ?? '').split(',')
      return filter.name === 'vendor_id'
        ? { ...filter, test: user => scalarText(user.fields['vendor_id']) === first }
        : filter
    },
  },
})
