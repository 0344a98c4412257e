import { defineFault } from '../fault.js'
import { searchWithout } from '../search-with.js'

export const searchMissesAddresses = defineFault({
  id: 'search-misses-addresses',
  rule: 'LIST-8',
  text: 'Search does not look at addresses.',
  on: { action: 'list' },
  hooks: searchWithout('email_address'),
})
