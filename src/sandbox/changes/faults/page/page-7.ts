import { readPage } from '../../../listing/page.js'
import { defineFault } from '../fault.js'

// PAGE-7: Walking the pages meets everybody once.

export const pagesOverlap = defineFault({
  id: 'pages-overlap',
  clause: 'PAGE-7/no-repeat',
  rare: 'steps',
  text: 'A page begins with a user of the page before.',
  source: 'https://github.com/IFRCGo/go-api/issues/1636',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    ordered: (users, call) => {
      const { page, perPage } = readPage(call.query)
      const start = (page - 1) * perPage
      const repeated = page > 1 ? users[start - 1] : undefined
      return repeated === undefined ? users : [...users.slice(0, start), repeated, ...users.slice(start + 1)]
    },
  },
})

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

export const page3SkipsSomebody = defineFault({
  id: 'page-3-skips-somebody',
  clause: 'PAGE-7/no-gap',
  rare: 'data',
  text: 'The third page begins with the second user that belongs there.',
  source: 'https://github.com/metasfresh/metasfresh-webui-api-legacy/issues/172',
  on: { action: 'list', population: 'all' },
  versions: ['1.3'],
  hooks: {
    slice: (users, call) => {
      const { page, perPage } = readPage(call.query)
      return page === 3 && users.length === perPage && perPage > 1 ? [...users.slice(1), ...users.slice(-1)] : users
    },
  },
})
