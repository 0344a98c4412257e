import { defineFault } from '../fault.js'
import { keyUnsorted } from '../key-unsorted.js'

export const fullNamesUnsorted = defineFault({
  id: 'full-names-unsorted',
  clause: 'LIST-10/by-full-name',
  text: 'sort=full_name does nothing.',
  on: { sortKey: 'full_name' },
  hooks: keyUnsorted('full_name'),
})
