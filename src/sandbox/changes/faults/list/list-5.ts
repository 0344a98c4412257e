import { scalarText } from '../../../directory/values.js'
import { everyThird, filterBut, filterIgnored, filterWith } from '../../edits/list-filters.js'
import { defineFault } from '../fault.js'

// LIST-5: Filter by vendor.

export const firstVendorOnly = defineFault({
  id: 'first-vendor-only',
  clause: 'LIST-5/comma-means-either',
  rare: 'data',
  text: 'Of several vendors only the first counts.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: filterWith('vendor_id', (_, wanted) => {
    const [first] = wanted.split(',')
    return user => scalarText(user.fields['vendor_id']) === first
  }),
})

export const vendorFilterIgnored = defineFault({
  id: 'vendor-filter-ignored',
  clause: 'LIST-5/only-of-the-vendors',
  also: ['LIST-9'],
  text: 'filters[vendor_id] does nothing.',
  on: { action: 'list', population: 'all' },
  versions: ['1.3'],
  hooks: filterIgnored('vendor_id'),
})

export const vendorFilterDropsSome = defineFault({
  id: 'vendor-filter-drops-some',
  clause: 'LIST-5/all-of-the-vendors',
  text: 'filters[vendor_id] lists only some users of a vendor.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: filterBut('vendor_id', everyThird),
})
