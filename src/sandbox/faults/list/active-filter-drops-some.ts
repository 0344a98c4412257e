import { defineFault } from '../fault.js'
import { everyThird, filterBut } from '../filter-but.js'

export const activeFilterDropsSome = defineFault({
  id: 'active-filter-drops-some',
  clause: 'LIST-2/active-filter-keeps-active',
  text: 'filters[active]=true hides some active users as well.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: filterBut('active', everyThird),
})
