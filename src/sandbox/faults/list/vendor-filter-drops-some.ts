import { defineFault } from '../fault.js'
import { everyThird, filterBut } from '../filter-but.js'

export const vendorFilterDropsSome = defineFault({
  id: 'vendor-filter-drops-some',
  clause: 'LIST-5/all-of-the-vendors',
  text: 'filters[vendor_id] lists only some users of a vendor.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: filterBut('vendor_id', everyThird),
})
