import { valuesOf } from '../../../request/query.js'
import { scalarText } from '../../../directory/values.js'
import { everyThird, filterBut, filterIgnored } from '../../edits/list-filters.js'
import { defineFault } from '../fault.js'

// LIST-7: Filter by trade.

export const tradeFilterIgnored = defineFault({
  id: 'trade-filter-ignored',
  clause: 'LIST-7/only-users-with-a-vendor',
  also: ['LIST-9'],
  text: 'filters[trade_id][] does nothing.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: filterIgnored('trade_id'),
})

export const tradeSplitsVendors = defineFault({
  id: 'trade-splits-vendors',
  clause: 'LIST-7/whole-vendors',
  rare: 'data',
  text: 'filters[trade_id][] lists only some users of a vendor.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: filterBut('trade_id', everyThird),
})

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
