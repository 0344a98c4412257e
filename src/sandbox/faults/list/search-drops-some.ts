import { defineFault } from '../fault.js'
import { everyThird, filterBut } from '../filter-but.js'

export const searchDropsSome = defineFault({
  id: 'search-drops-some',
  clause: 'LIST-8/all-where-it-occurs',
  text: 'A search lists only some of those who have the text.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: filterBut('search', everyThird),
})
