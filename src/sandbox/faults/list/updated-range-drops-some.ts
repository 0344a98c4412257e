import { defineFault } from '../fault.js'
import { everyThird, filterBut } from '../filter-but.js'

export const updatedRangeDropsSome = defineFault({
  id: 'updated-range-drops-some',
  rule: 'LIST-4',
  text: 'A range of updates lists only some of those within.',
  on: { action: 'list' },
  hooks: filterBut('updated_at', everyThird),
})
