import { defineFault } from '../fault.js'
import { searchWithout } from '../search-with.js'

export const searchMissesLastNames = defineFault({
  id: 'search-misses-last-names',
  rule: 'LIST-8',
  text: 'Search does not look at last names.',
  on: { action: 'list' },
  hooks: searchWithout('last_name'),
})
