import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

export const totalOfTheRest = defineFault({
  id: 'total-of-the-rest',
  clause: 'PAGE-4/same-on-every-page',
  also: ['PAGE-8'],
  rare: 'steps',
  text: 'Total counts what this page and those behind it hold.',
  on: { action: 'list' },
  hooks: {
    total: (total, call) => {
      const { page, perPage } = readPage(call.query)
      return Math.max(0, total - (page - 1) * perPage)
    },
  },
})
