import { valueOf } from '../../../request/query.js'
import { readPage } from '../../../listing/page.js'
import { defineFault } from '../fault.js'

// PAGE-5: Link leads through the pages.

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

export const noWayBackAfterPage2 = defineFault({
  id: 'no-way-back-after-page-2',
  clause: 'PAGE-5/prev-from-page-3',
  rare: 'data',
  text: 'From the third page on there is no way back.',
  on: { action: 'list', population: 'active' },
  versions: ['1.3'],
  hooks: {
    links: (links, call) => (readPage(call.query).page > 2 ? links.filter(([rel]) => rel !== 'prev') : links),
  },
})

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

export const noLastWhenSorted = defineFault({
  id: 'no-last-when-sorted',
  clause: 'PAGE-5/last-on-all-but-last',
  rare: 'data',
  text: 'A sorted list does not link to its last page.',
  on: { action: 'list', population: 'active' },
  versions: ['1.2'],
  hooks: {
    links: (links, call) =>
      valueOf(call.query, 'sort') === undefined ? links : links.filter(([rel]) => rel !== 'last'),
  },
})

export const nextPastTheEnd = defineFault({
  id: 'next-past-the-end',
  clause: 'PAGE-5/past-end-has-no-next',
  rare: 'data',
  text: 'Behind the last page there is always a next one.',
  source: 'https://github.com/wellcomecollection/platform/pull/2326',
  on: { action: 'list', population: 'active' },
  versions: ['1.1'],
  hooks: {
    total: (total, call) => {
      call.database.scratch.set('next-past-the-end', total)
      return total
    },
    links: (links, call) => {
      const { page, perPage } = readPage(call.query)
      return page > 1 && (page - 1) * perPage >= Number(call.database.scratch.get('next-past-the-end'))
        ? [...links, ['next', page + 1]]
        : links
    },
  },
})
