import { defineFault } from '../fault.js'

export const noNext = defineFault({
  id: 'no-next',
  clause: 'PAGE-5/next-on-all-but-last',
  also: ['PAGE-7'],
  text: 'No page has a next one.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    links: links => links.filter(([rel]) => rel !== 'next'),
  },
})
