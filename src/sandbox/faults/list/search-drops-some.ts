import { defineFault } from '../fault.js'
import { everyThird, filterBut } from '../filter-but.js'

export const searchDropsSome = defineFault({
  id: 'search-drops-some',
  rule: 'LIST-8',
  text: 'A search lists only some of those who have the text.',
  on: { action: 'list' },
  hooks: filterBut('search', everyThird),
})
