import { defineFault } from '../fault.js'
import { keyUnsorted } from '../key-unsorted.js'

export const fullNamesUnsorted = defineFault({
  id: 'full-names-unsorted',
  rule: 'LIST-10',
  text: 'sort=full_name does nothing.',
  on: { sortKey: 'full_name' },
  hooks: keyUnsorted('full_name'),
})
