import { defineFault } from '../fault.js'
import { filterBut } from '../filter-but.js'

export const originNeverFound = defineFault({
  id: 'origin-never-found',
  clause: 'LIST-6/finds-the-origin-id',
  text: 'filters[origin_id] finds nobody.',
  on: { action: 'list' },
  hooks: filterBut('origin_id', () => true),
})
