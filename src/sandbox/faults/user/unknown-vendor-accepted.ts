import { defineFault } from '../fault.js'
import { without } from '../without-error.js'

export const unknownVendorAccepted = defineFault({
  id: 'unknown-vendor-accepted',
  clause: 'USER-4/unknown-vendor-is-400',
  also: ['USER-3'],
  text: 'Create takes a vendor that does not exist.',
  on: { action: 'create' },
  versions: ['1.3'],
  hooks: {
    errors: errors => without(errors, 'vendor_id'),
  },
})
