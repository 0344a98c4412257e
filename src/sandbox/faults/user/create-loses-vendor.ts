import { defineFault } from '../fault.js'

export const createLosesVendor = defineFault({
  id: 'create-loses-vendor',
  rule: 'USER-3',
  text: 'Create does not store the vendor.',
  on: { action: 'create' },
  versions: ['1.0'],
  hooks: {
    changes: fields => ({ ...fields, vendor_id: null }),
  },
})
