import { readPage } from '../../listing/page.js'
import { defineFault } from '../fault.js'

export const pastEndTotalsZero = defineFault({
  id: 'past-end-totals-zero',
  rule: 'PAGE-8',
  text: 'A page past the end has a Total of 0.',
  on: { action: 'list' },
  hooks: { total: (total, call) => ((readPage(call.query).page - 1) * readPage(call.query).perPage >= total ? 0 : total) },
})
