import { valueOf } from '../../incoming/query.js'
import { inRange, parseRange } from '../../listing/range.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

export const updateRangeOnCreation = defineFault({
  id: 'update-range-on-creation',
  clause: 'LIST-4/only-within-range',
  text: 'filters[updated_at] looks at the time of creation.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    filter: (filter, call) => {
      const range = parseRange(valueOf(call.query, 'filters[updated_at]') ?? '')
      return filter.name !== 'updated_at' || range === null
        ? filter
        : { ...filter, test: user => inRange(range, Date.parse(scalarText(user.fields['created_at']))) }
    },
  },
})
