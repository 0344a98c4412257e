import { defineFault } from '../fault.js'
import { everyThird, filterBut } from '../filter-but.js'

export const createdRangeDropsSome = defineFault({
  id: 'created-range-drops-some',
  clause: 'LIST-3/all-within-range',
  text: 'A range of creation times lists only some of those within.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: filterBut('created_at', everyThird),
})
