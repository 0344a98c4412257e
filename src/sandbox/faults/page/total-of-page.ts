import { defineFault } from '../fault.js'

export const totalOfPage = defineFault({
  id: 'total-of-page',
  clause: 'PAGE-4/counts-all-matching',
  text: 'Total counts the page, not the list.',
  source: 'https://github.com/florianholzapfel/express-restify-mongoose/issues/310',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: {
    headers: headers =>
      'Total' in headers
        ? { ...headers, Total: String(Math.min(Number(headers['Total']), Number(headers['Per-Page']))) }
        : headers,
  },
})
