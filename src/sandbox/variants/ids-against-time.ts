import { defineVariant } from './variant.js'

export const idsAgainstTime = defineVariant({
  id: 'ids-against-time',
  text: 'Whoever was created first has the highest id.',
  why: 'Nothing says that ids grow with time.',
  company: file => ({ ...file, users: file.users.map((user, i) => ({ ...user, id: 500_000 - i })) }),
  hooks: {},
})
