import { defineFault } from '../fault.js'
import { keyUnsorted } from '../key-unsorted.js'

export const vendorNamesUnsorted = defineFault({
  id: 'vendor-names-unsorted',
  rule: 'LIST-10',
  text: 'sort=vendor_name does nothing.',
  on: { sortKey: 'vendor_name' },
  hooks: keyUnsorted('vendor_name'),
})
