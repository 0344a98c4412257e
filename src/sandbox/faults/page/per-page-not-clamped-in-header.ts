import { defineFault } from '../fault.js'

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
