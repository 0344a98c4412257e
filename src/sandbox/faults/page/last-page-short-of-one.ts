import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

export const lastPageShortOfOne = defineFault({
  id: 'last-page-short-of-one',
  clause: 'PAGE-3/last-page-holds-the-rest',
  also: ['PAGE-7'],
  rare: 'data',
  text: 'Where per_page does not divide Total, the last page lacks its last user.',
  on: { action: 'list', population: 'all' },
  versions: ['1.1'],
  hooks: {
    slice: (users, call) => {
      const { page, perPage } = readPage(call.query)
      return page > 1 && users.length > 1 && users.length < perPage ? users.slice(0, -1) : users
    },
  },
})
