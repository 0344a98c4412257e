import { readPage } from '../../../listing/page.js'
import { refusals } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// PAGE-8: Behind the last page there is nothing.

export const pastEndIs404 = defineFault({
  id: 'past-end-is-404',
  clause: 'PAGE-8/past-end-is-empty-200',
  rare: 'data',
  text: 'A page past the end answers 404.',
  source: 'https://github.com/artsy/eidolon/issues/169',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    reply: answer => (answer.body === '[]' && answer.headers['Total'] !== '0' ? refusals.notFound() : answer),
  },
})

export const pastEndTotalsZero = defineFault({
  id: 'past-end-totals-zero',
  clause: 'PAGE-8/past-end-keeps-total',
  rare: 'data',
  text: 'A page past the end has a Total of 0.',
  source: 'https://github.com/miniflux/v2/pull/4465',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: {
    total: (total, call) => ((readPage(call.query).page - 1) * readPage(call.query).perPage >= total ? 0 : total),
  },
})
