import { valuesOf } from '../../incoming/query.js'
import { scalarText } from '../../scalar.js'
import { defineFault } from '../fault.js'

export const lastTradeCounts = defineFault({
  id: 'last-trade-counts',
  rule: 'LIST-7',
  text: 'Of several trades the last one counts.',
  on: { action: 'list' },
  hooks: {
    filter: (filter, call) => {
      const wanted = valuesOf(call.query, 'filters[trade_id]').at(-1) ?? ''
      if (filter.name !== 'trade_id') return filter
      return { ...filter, test: (user, company) => company.vendors.get(scalarText(user.fields['vendor_id']))?.trades.has(wanted) === true }
    },
  },
})
