import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

export const nextOnLastPage = defineFault({
  id: 'next-on-last-page',
  clause: 'PAGE-5/no-next-on-last',
  also: ['PAGE-7'],
  text: 'The last page has a next one.',
  source: 'https://github.com/nestjsx/nestjs-typeorm-paginate/issues/108',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    links: (links, call) =>
      links.some(([rel]) => rel === 'next') ? links : [...links, ['next', readPage(call.query).page + 1]],
  },
})
