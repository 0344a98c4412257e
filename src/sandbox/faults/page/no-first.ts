import { defineFault } from '../fault.js'

export const noFirst = defineFault({
  id: 'no-first',
  rule: 'PAGE-5',
  text: 'No page links to the first.',
  on: { action: 'list', population: 'all' },
  versions: ['1.2'],
  hooks: {
    links: links => links.filter(([rel]) => rel !== 'first'),
  },
})
