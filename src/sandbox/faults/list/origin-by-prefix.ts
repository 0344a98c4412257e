import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

export const originByPrefix = defineFault({
  id: 'origin-by-prefix',
  rule: 'LIST-6',
  text: 'filters[origin_id] takes every origin id that begins so.',
  on: { action: 'list' },
  hooks: {
    filter: (filter, call) =>
      filter.name === 'origin_id'
        ? {
            ...filter,
            test: user =>
              scalarText(user.fields['origin_id'] ?? '').startsWith(
                (valueOf(call.query, 'filters[origin_id]') ?? '').slice(0, 3),
              ),
          }
        : filter,
  },
})
