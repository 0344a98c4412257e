import { defineVariant } from './variant.js'

export const companyOfOne = defineVariant({
  id: 'company-of-one',
  text: 'The company has a single user besides the callers.',
  why: 'Nothing says how large a company is.',
  company: file => ({ ...file, users: file.users.slice(0, 1) }),
  judged: 0.75,
  hooks: {},
})
