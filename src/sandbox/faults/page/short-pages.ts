import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

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
      call.at('page', readPage(call.query)).perPage === users.length && users.length > 1 ? users.slice(0, -1) : users,
  },
})
