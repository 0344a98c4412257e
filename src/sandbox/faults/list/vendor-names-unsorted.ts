import { defineFault } from '../fault.js'
import { keyUnsorted } from '../key-unsorted.js'

export const vendorNamesUnsorted = defineFault({
  id: 'vendor-names-unsorted',
  clause: 'LIST-10/by-vendor-name',
  text: 'sort=vendor_name does nothing.',
  on: { sortKey: 'vendor_name' },
  versions: ['1.3'],
  hooks: keyUnsorted('vendor_name'),
})
