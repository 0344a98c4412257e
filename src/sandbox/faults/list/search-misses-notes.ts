import { defineFault } from '../fault.js'
import { searchWithout } from '../search-with.js'

export const searchMissesNotes = defineFault({
  id: 'search-misses-notes',
  rule: 'LIST-8',
  text: 'Search does not look at notes.',
  on: { action: 'list' },
  hooks: searchWithout('notes'),
})
