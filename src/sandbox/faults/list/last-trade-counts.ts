import { valuesOf } from '../../incoming/query.js'
import { scalarText } from '../../scalar.js'
import { defineFault } from '../fault.js'

export const lastTradeCounts = defineFault({
  id: 'last-trade-counts',
  clause: 'LIST-7/repeated-means-either',
  rare: 'data',
  text: 'Of several trades the last one counts.',
  source: 'https://github.com/vimeo/vimeo.js/issues/41',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: {
    filter: (filter, call) => {
      const wanted = valuesOf(call.query, 'filters[trade_id]').at(-1) ?? ''
      if (filter.name !== 'trade_id') return filter
      return {
        ...filter,
        test: (user, company) => company.vendors.get(scalarText(user.fields['vendor_id']))?.trades.has(wanted) === true,
      }
    },
  },
})
