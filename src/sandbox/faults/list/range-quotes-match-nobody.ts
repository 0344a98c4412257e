import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const rangeQuotesMatchNobody = defineFault({
  id: 'range-quotes-match-nobody',
  clause: 'LIST-3/quotes-tolerated',
  also: ['LIST-4'],
  rare: 'data',
  text: 'A range in quotes matches nobody.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: rangeReadAs(value => (value.includes('"') ? 'nothing' : null)),
})
