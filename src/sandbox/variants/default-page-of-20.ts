import { valueOf } from '../incoming/query.js'
import { defineVariant } from './variant.js'

export const defaultPageOf20 = defineVariant({
  id: 'default-page-of-20',
  text: 'Without per_page a page holds twenty.',
  why: 'PAGE-10 does not say how many.',
  on: { action: 'list' },
  hooks: {
    page: (page, call) => (valueOf(call.query, 'per_page') === undefined ? { ...page, perPage: 20 } : page),
  },
})
