import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

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
