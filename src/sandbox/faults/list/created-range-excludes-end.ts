import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

const endsWith = (range: string, instant: string): boolean => {
  const end = range.replaceAll('"', '').split('...')[1] ?? ''
  return end !== '' && instant.startsWith(end.slice(0, 19))
}

export const createdRangeExcludesEnd = defineFault({
  id: 'created-range-excludes-end',
  clause: 'LIST-3/both-ends-included',
  rare: 'data',
  text: 'The last instant of a range is left out.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: {
    filter: (filter, call) =>
      filter.name !== 'created_at'
        ? filter
        : {
            ...filter,
            test: (user, company) =>
              filter.test(user, company) &&
              !endsWith(valueOf(call.query, 'filters[created_at]') ?? '', scalarText(user.fields['created_at'])),
          },
  },
})
