import { defineFault } from '../fault.js'
import { searchWithout } from '../search-with.js'

export const searchMissesFirstNames = defineFault({
  id: 'search-misses-first-names',
  clause: 'LIST-8/finds-first-name',
  text: 'Search does not look at first names.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: searchWithout('first_name'),
})
