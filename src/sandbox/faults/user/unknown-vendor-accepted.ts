import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const unknownVendorAccepted = defineFault({
  id: 'unknown-vendor-accepted',
  rule: 'USER-4',
  also: ['USER-3'],
  text: 'Create takes a vendor that does not exist.',
  on: { action: 'create' },
  hooks: {
    errors: errors => without(errors, 'vendor_id'),
  },
})
