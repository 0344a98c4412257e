import { defineFault } from '../fault.js'
import { everyThird, filterBut } from '../filter-but.js'

export const createdRangeDropsSome = defineFault({
  id: 'created-range-drops-some',
  rule: 'LIST-3',
  text: 'A range of creation times lists only some of those within.',
  on: { action: 'list' },
  hooks: filterBut('created_at', everyThird),
})
