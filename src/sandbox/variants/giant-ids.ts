import { defineVariant } from './variant.js'

export const giantIds = defineVariant({
  id: 'giant-ids',
  text: 'Ids of users end at 2^63-1.',
  why: 'HTTP-7: any whole number up to 9223372036854775807.',
  company: file => ({
    ...file,
    users: file.users.map((user, i) => ({ ...user, id: 9223372036854775807n - BigInt(i) })),
  }),
  hooks: {},
})
