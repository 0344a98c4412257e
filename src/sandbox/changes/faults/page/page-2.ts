import { valueOf } from '../../../request/query.js'
import { defineFault } from '../fault.js'

// PAGE-2: The page size asked for is the page size given.

export const perPageNotClampedInHeader = defineFault({
  id: 'per-page-not-clamped-in-header',
  clause: 'PAGE-2/never-more-than-per-page',
  also: ['PAGE-3'],
  text: 'A page holds more than Per-Page says.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    headers: headers =>
      'Per-Page' in headers && Number(headers['Per-Page']) > 3 ? { ...headers, 'Per-Page': '3' } : headers,
  },
})

export const perPageAtMost100 = defineFault({
  id: 'per-page-at-most-100',
  clause: 'PAGE-2/honours-up-to-1000',
  text: 'No page holds more than 100 users.',
  source: 'https://github.com/similarweb/finala/issues/112',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: { page: page => ({ ...page, perPage: Math.min(page.perPage, 100) }) },
})

export const beyondMaximumIsDefault = defineFault({
  id: 'beyond-maximum-is-default',
  clause: 'PAGE-2/clamps-above-the-maximum',
  rare: 'data',
  text: 'A per_page above the maximum is answered with the default one.',
  source: 'https://github.com/nocodb/nocodb/issues/33',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: { page: (page, call) => (Number(valueOf(call.query, 'per_page')) > 1000 ? { ...page, perPage: 100 } : page) },
})
