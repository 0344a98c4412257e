import { defineFault } from '../fault.js'
import { keyUnsorted } from '../key-unsorted.js'

export const namesUnsorted = defineFault({
  id: 'names-unsorted',
  clause: 'LIST-10/by-name',
  text: 'sort=name does nothing.',
  on: { sortKey: 'name' },
  versions: ['1.3'],
  hooks: keyUnsorted('name'),
})
