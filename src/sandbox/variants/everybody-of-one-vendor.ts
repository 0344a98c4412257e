import { defineVariant } from './variant.js'

export const everybodyOfOneVendor = defineVariant({
  id: 'everybody-of-one-vendor',
  text: 'All users have the same vendor.',
  why: 'Nothing says that vendors differ.',
  company: file => ({
    ...file,
    users: file.users.map(user => ({ ...user, vendor_id: file.vendors?.[0]?.id ?? null })),
  }),
  hooks: {},
})
