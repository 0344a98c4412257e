import { defineFault } from '../fault.js'

export const createLosesVendor = defineFault({
  id: 'create-loses-vendor',
  clause: 'USER-3/sent-fields-come-back',
  text: 'Create does not store the vendor.',
  on: { action: 'create' },
  versions: ['1.0'],
  hooks: {
    changes: fields => ({ ...fields, vendor_id: null }),
  },
})
