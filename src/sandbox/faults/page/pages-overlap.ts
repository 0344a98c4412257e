import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

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
