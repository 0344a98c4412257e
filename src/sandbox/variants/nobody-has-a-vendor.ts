import { defineVariant } from './variant.js'

export const nobodyHasAVendor = defineVariant({
  id: 'nobody-has-a-vendor',
  text: 'No user has a vendor.',
  why: 'A vendor may be null.',
  company: file => ({ ...file, users: file.users.map(user => ({ ...user, vendor_id: null })) }),
  judged: 0.9,
  hooks: {},
})
