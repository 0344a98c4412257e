import { defineFault } from '../fault.js'
import { everyThird, filterBut } from '../filter-but.js'

export const activeFilterDropsSome = defineFault({
  id: 'active-filter-drops-some',
  rule: 'LIST-2',
  text: 'filters[active]=true hides some active users as well.',
  on: { action: 'list' },
  hooks: filterBut('active', everyThird),
})
