import { defineVariant } from './variant.js'

export const companyOf2500 = defineVariant({
  id: 'company-of-2500',
  text: 'The company has 2,500 users.',
  why: 'Nothing says how large a company is.',
  options: { users: 2500 },
  hooks: {},
})
