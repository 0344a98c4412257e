import { defineFault } from '../fault.js'

export const noFirst = defineFault({
  id: 'no-first',
  clause: 'PAGE-5/first-from-page-2',
  text: 'No page links to the first.',
  on: { action: 'list', population: 'all' },
  versions: ['1.2'],
  hooks: {
    links: links => links.filter(([rel]) => rel !== 'first'),
  },
})
