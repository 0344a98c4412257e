import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const rangeQuotesMatchNobody = defineFault({
  id: 'range-quotes-match-nobody',
  rule: 'LIST-3',
  also: ['LIST-4'],
  text: 'A range in quotes matches nobody.',
  on: { action: 'list' },
  hooks: rangeReadAs(value => (value.includes('"') ? 'nothing' : null)),
})
