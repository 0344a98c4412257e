import { defineVariant } from './variant.js'

export const usersWithNothingButAName = defineVariant({
  id: 'users-with-nothing-but-a-name',
  text: 'Users have a last name, an address, and null everywhere else.',
  why: 'NULL-1 names the few fields that are never null.',
  company: file => ({
    ...file,
    users: file.users.map(({ last_name, email_address }) => ({ last_name, email_address })),
  }),
  judged: 0.9,
  hooks: {},
})
