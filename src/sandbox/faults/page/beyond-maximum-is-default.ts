import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const beyondMaximumIsDefault = defineFault({
  id: 'beyond-maximum-is-default',
  rule: 'PAGE-2',
  text: 'A per_page above the maximum is answered with the default one.',
  on: { action: 'list' },
  hooks: { page: (page, call) => (Number(valueOf(call.query, 'per_page')) > 1000 ? { ...page, perPage: 100 } : page) },
})
