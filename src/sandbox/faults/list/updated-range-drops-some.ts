import { defineFault } from '../fault.js'
import { everyThird, filterBut } from '../filter-but.js'

export const updatedRangeDropsSome = defineFault({
  id: 'updated-range-drops-some',
  clause: 'LIST-4/all-within-range',
  text: 'A range of updates lists only some of those within.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: filterBut('updated_at', everyThird),
})
