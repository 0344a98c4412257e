import { readPage } from '../../../listing/page.js'
import { defineFault } from '../fault.js'

// PAGE-3: Pages are full.

export const shortPages = defineFault({
  id: 'short-pages',
  clause: 'PAGE-3/pages-before-the-last-are-full',
  also: ['PAGE-7', 'PAGE-4', 'LIST-2'],
  text: 'Every page but the last lacks its last user.',
  source: 'https://github.com/aarondfrancis/fast-paginate/issues/2',
  on: { action: 'list', population: 'all' },
  versions: ['1.3'],
  hooks: {
    slice: (users, call) =>
      call.hook('page', readPage(call.query)).perPage === users.length && users.length > 1 ? users.slice(0, -1) : users,
  },
})

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
