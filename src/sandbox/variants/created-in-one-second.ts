import { defineVariant } from './variant.js'

export const createdInOneSecond = defineVariant({
  id: 'created-in-one-second',
  text: 'All users were created and updated in the same second.',
  why: 'An import does that.',
  company: file => ({
    ...file,
    users: file.users.map(user => ({
      ...user,
      created_at: '2025-03-04T05:06:07Z',
      updated_at: '2025-03-04T05:06:07Z',
    })),
  }),
  judged: 0.9,
  hooks: {},
})
