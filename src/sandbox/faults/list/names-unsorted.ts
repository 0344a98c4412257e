import { defineFault } from '../fault.js'
import { keyUnsorted } from '../key-unsorted.js'

export const namesUnsorted = defineFault({
  id: 'names-unsorted',
  rule: 'LIST-10',
  text: 'sort=name does nothing.',
  on: { sortKey: 'name' },
  hooks: keyUnsorted('name'),
})
