import { defineFault } from '../fault.js'
import { searchWithout } from '../search-with.js'

export const searchMissesLastNames = defineFault({
  id: 'search-misses-last-names',
  clause: 'LIST-8/finds-last-name',
  text: 'Search does not look at last names.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: searchWithout('last_name'),
})
