import { defineFault } from '../fault.js'

export const noNext = defineFault({
  id: 'no-next',
  rule: 'PAGE-5',
  also: ['PAGE-7'],
  text: 'No page has a next one.',
  on: { action: 'list' },
  hooks: {
    links: links => links.filter(([rel]) => rel !== 'next'),
  },
})
