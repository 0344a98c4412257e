import { readPage } from '../listing/page.js'
import { defineVariant } from './variant.js'

export const linksOnSinglePages = defineVariant({
  id: 'links-on-single-pages',
  text: 'A list that fits on one page links to itself as its first and last.',
  why: 'PAGE-1 asks for links where there are more pages, and forbids none where there are not.',
  on: { action: 'list' },
  hooks: {
    links: (links, call) =>
      links.length === 0 && readPage(call.query).page === 1
        ? [
            ['first', 1],
            ['last', 1],
          ]
        : links,
  },
})
