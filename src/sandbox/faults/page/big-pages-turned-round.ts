import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

export const bigPagesTurnedRound = defineFault({
  id: 'big-pages-turned-round',
  rule: 'PAGE-7',
  also: ['LIST-10'],
  text: 'A large page has another order than small ones.',
  on: { action: 'list' },
  hooks: { ordered: (users, call) => (readPage(call.query).perPage >= 500 ? users.toReversed() : users) },
})
