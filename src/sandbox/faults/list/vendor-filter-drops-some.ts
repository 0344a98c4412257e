import { defineFault } from '../fault.js'
import { everyThird, filterBut } from '../filter-but.js'

export const vendorFilterDropsSome = defineFault({
  id: 'vendor-filter-drops-some',
  rule: 'LIST-5',
  text: 'filters[vendor_id] lists only some users of a vendor.',
  on: { action: 'list' },
  hooks: filterBut('vendor_id', everyThird),
})
