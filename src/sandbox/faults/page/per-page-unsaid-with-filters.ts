import { defineFault } from '../fault.js'

export const perPageUnsaidWithFilters = defineFault({
  id: 'per-page-unsaid-with-filters',
  clause: 'PAGE-1/per-page-present',
  rare: 'data',
  text: 'A list with a filter does not tell its page size.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    headers: (headers, call) =>
      call.query.raw.some(pair => pair.startsWith('filters'))
        ? Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Per-Page'))
        : headers,
  },
})
