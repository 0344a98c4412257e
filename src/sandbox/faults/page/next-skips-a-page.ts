import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

export const nextSkipsAPage = defineFault({
  id: 'next-skips-a-page',
  clause: 'PAGE-6/right-page',
  also: ['PAGE-7'],
  rare: 'data',
  text: 'From the second page on next leaves a page out.',
  on: { action: 'list', population: 'active' },
  versions: ['1.0'],
  hooks: {
    links: (links, call) =>
      readPage(call.query).page < 2
        ? links
        : links.map(([rel, page]) => [rel, rel === 'next' ? page + 1 : page] as const),
  },
})
