import { valueOf } from '../../request/query.js'
import { defineVariant } from './variant.js'

export const unreadableFiltersIgnored = defineVariant({
  id: 'unreadable-filters-ignored',
  text: 'A filter that cannot be read is ignored.',
  why: 'LIST-12: 400, or as if it were not there.',
  on: { action: 'list' },
  hooks: {
    unreadable: (refusal, call) => (call.query.wellFormed ? null : refusal),
  },
})

export const defaultPageOf20 = defineVariant({
  id: 'default-page-of-20',
  text: 'Without per_page a page holds twenty.',
  why: 'PAGE-10 does not say how many.',
  on: { action: 'list' },
  hooks: {
    page: (page, call) => (valueOf(call.query, 'per_page') === undefined ? { ...page, perPage: 20 } : page),
  },
})

export const pagesOf1000AtMost = defineVariant({
  id: 'pages-of-1000-at-most',
  text: 'No page holds more than a thousand.',
  why: 'PAGE-2: a maximum from 1000 up.',
  on: { action: 'list' },
  hooks: {
    page: (page, { catalogue }) => ({
      ...page,
      perPage: Math.min(page.perPage, catalogue.limits.honouredPageSize),
    }),
  },
})

export const newestFirst = defineVariant({
  id: 'newest-first',
  text: 'Without a sort key the newest user comes first.',
  why: 'No rule says in which order an unsorted list comes.',
  on: { action: 'list' },
  hooks: {
    ordered: (users, call) => (valueOf(call.query, 'sort') === undefined ? users.toReversed() : users),
  },
})
