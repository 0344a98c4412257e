import { defineVariant } from './variant.js'

export const noOriginIds = defineVariant({
  id: 'no-origin-ids',
  text: 'No user has an origin id.',
  why: 'An origin id may be null.',
  company: file => ({ ...file, users: file.users.map(user => ({ ...user, origin_id: null })) }),
  hooks: {},
})
