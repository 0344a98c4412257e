import { defineFault } from '../fault.js'
import { searchWithout } from '../search-with.js'

export const searchMissesAddresses = defineFault({
  id: 'search-misses-addresses',
  clause: 'LIST-8/finds-email-address',
  text: 'Search does not look at addresses.',
  on: { action: 'list' },
  hooks: searchWithout('email_address'),
})
