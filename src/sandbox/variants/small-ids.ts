import { defineVariant } from './variant.js'

export const smallIds = defineVariant({
  id: 'small-ids',
  text: 'Ids of users count from 1.',
  why: 'HTTP-7: any whole number above zero.',
  company: file => ({ ...file, users: file.users.map((user, i) => ({ ...user, id: i + 1 })) }),
  hooks: {},
})
