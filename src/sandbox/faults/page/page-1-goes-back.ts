import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

export const page1GoesBack = defineFault({
  id: 'page-1-goes-back',
  clause: 'PAGE-5/no-prev-on-page-1',
  also: ['PAGE-6'],
  text: 'The first page has a page before it.',
  on: { action: 'list', population: 'all' },
  versions: ['1.0'],
  hooks: {
    links: (links, call) => (links.length > 0 && readPage(call.query).page === 1 ? [['prev', 0], ...links] : links),
  },
})
