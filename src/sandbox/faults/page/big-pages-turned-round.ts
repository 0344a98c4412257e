import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

export const bigPagesTurnedRound = defineFault({
  id: 'big-pages-turned-round',
  clause: 'PAGE-7/order-of-one-big-page',
  also: ['LIST-10'],
  rare: 'data',
  text: 'A large page has another order than small ones.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: { ordered: (users, call) => (readPage(call.query).perPage >= 500 ? users.toReversed() : users) },
})
