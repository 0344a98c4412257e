import { defineVariant } from './variant.js'

export const oneNameForAll = defineVariant({
  id: 'one-name-for-all',
  text: 'All users have the same name and title.',
  why: 'Names need not differ; equal keys may stand in any order that stays.',
  company: file => ({
    ...file,
    users: file.users.map(user => ({ ...user, first_name: 'Kim', last_name: 'Lee', job_title: 'Foreman' })),
  }),
  hooks: {},
})
