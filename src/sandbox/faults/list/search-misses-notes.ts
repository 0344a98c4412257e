import { defineFault } from '../fault.js'
import { searchWithout } from '../search-with.js'

export const searchMissesNotes = defineFault({
  id: 'search-misses-notes',
  clause: 'LIST-8/finds-notes',
  text: 'Search does not look at notes.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: searchWithout('notes'),
})
