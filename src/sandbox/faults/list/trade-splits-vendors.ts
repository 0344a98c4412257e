import { defineFault } from '../fault.js'
import { everyThird, filterBut } from '../filter-but.js'

export const tradeSplitsVendors = defineFault({
  id: 'trade-splits-vendors',
  clause: 'LIST-7/whole-vendors',
  rare: 'data',
  text: 'filters[trade_id][] lists only some users of a vendor.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: filterBut('trade_id', everyThird),
})
