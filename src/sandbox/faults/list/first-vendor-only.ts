import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

export const firstVendorOnly = defineFault({
  id: 'first-vendor-only',
  rule: 'LIST-5',
  text: 'Of several vendors only the first counts.',
  on: { action: 'list' },
  hooks: {
    filter: (filter, call) => {
      const [first] = (valueOf(call.query, 'filters[vendor_id]') ?? '').split(',')
      return filter.name === 'vendor_id' ? { ...filter, test: user => scalarText(user.fields['vendor_id']) === first } : filter
    },
  },
})
