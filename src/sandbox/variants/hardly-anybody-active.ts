import { defineVariant } from './variant.js'

export const hardlyAnybodyActive = defineVariant({
  id: 'hardly-anybody-active',
  text: 'Four users of five are inactive.',
  why: 'Nothing says how many are.',
  company: file => ({ ...file, users: file.users.map((user, i) => ({ ...user, is_active: i % 5 === 0 })) }),
  hooks: {},
})
