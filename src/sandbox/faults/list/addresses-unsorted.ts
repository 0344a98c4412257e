import { defineFault } from '../fault.js'
import { keyUnsorted } from '../key-unsorted.js'

export const addressesUnsorted = defineFault({
  id: 'addresses-unsorted',
  rule: 'LIST-10',
  text: 'sort=email does nothing.',
  on: { sortKey: 'email' },
  hooks: keyUnsorted('email'),
})
