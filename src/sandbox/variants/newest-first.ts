import { valueOf } from '../incoming/query.js'
import { defineVariant } from './variant.js'

export const newestFirst = defineVariant({
  id: 'newest-first',
  text: 'Without a sort key the newest user comes first.',
  why: 'No rule says in which order an unsorted list comes.',
  on: { action: 'list' },
  hooks: {
    ordered: (users, call) => (valueOf(call.query, 'sort') === undefined ? users.toReversed() : users),
  },
})
