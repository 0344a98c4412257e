import { defineFault } from '../fault.js'
import { everyThird, filterBut } from '../filter-but.js'

export const tradeSplitsVendors = defineFault({
  id: 'trade-splits-vendors',
  rule: 'LIST-7',
  text: 'filters[trade_id][] lists only some users of a vendor.',
  on: { action: 'list' },
  hooks: filterBut('trade_id', everyThird),
})
