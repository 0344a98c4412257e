import { defineFault } from '../fault.js'
import { keyUnsorted } from '../key-unsorted.js'

export const addressesUnsorted = defineFault({
  id: 'addresses-unsorted',
  clause: 'LIST-10/by-email',
  text: 'sort=email does nothing.',
  on: { sortKey: 'email' },
  hooks: keyUnsorted('email'),
})
