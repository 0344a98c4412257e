import { defineVariant } from './variant.js'

export const nobodyInactive = defineVariant({
  id: 'nobody-inactive',
  text: 'All users are active.',
  why: 'Nothing says that somebody is not.',
  company: file => ({ ...file, users: file.users.map(user => ({ ...user, is_active: true })) }),
  hooks: {},
})
