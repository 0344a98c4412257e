import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

export const totalOfTheRest = defineFault({
  id: 'total-of-the-rest',
  rule: 'PAGE-4',
  also: ['PAGE-8'],
  text: 'Total counts what this page and those behind it hold.',
  on: { action: 'list' },
  hooks: {
    total: (total, call) => {
      const { page, perPage } = readPage(call.query)
      return Math.max(0, total - (page - 1) * perPage)
    },
  },
})
