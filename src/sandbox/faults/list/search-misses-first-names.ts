import { defineFault } from '../fault.js'
import { searchWithout } from '../search-with.js'

export const searchMissesFirstNames = defineFault({
  id: 'search-misses-first-names',
  rule: 'LIST-8',
  text: 'Search does not look at first names.',
  on: { action: 'list' },
  hooks: searchWithout('first_name'),
})
