import { valueOf } from '../../../request/query.js'
import { omitHeaders } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// PAGE-1: Lists tell their pages.

export const noTotal = defineFault({
  id: 'no-total',
  clause: 'PAGE-1/total-present',
  text: 'A list does not say how many there are.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    headers: headers => omitHeaders(headers, 'Total'),
  },
})

export const perPageUnsaidWithFilters = defineFault({
  id: 'per-page-unsaid-with-filters',
  clause: 'PAGE-1/per-page-present',
  rare: 'data',
  text: 'A list with a filter does not tell its page size.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    headers: (headers, call) =>
      call.query.raw.some(pair => pair.startsWith('filters')) ? omitHeaders(headers, 'Per-Page') : headers,
  },
})

export const sortedListsWithoutLinks = defineFault({
  id: 'sorted-lists-without-links',
  clause: 'PAGE-1/link-present',
  also: ['PAGE-5'],
  rare: 'data',
  text: 'A sorted list has no links.',
  on: { action: 'list', population: 'active' },
  versions: ['1.0'],
  hooks: {
    linkHeader: (link, call) => (valueOf(call.query, 'sort') === undefined ? link : ''),
  },
})
