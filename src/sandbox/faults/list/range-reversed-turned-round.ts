import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const rangeReversedTurnedRound = defineFault({
  id: 'range-reversed-turned-round',
  rule: 'LIST-3',
  also: ['LIST-4'],
  text: 'A range that ends before it begins is turned round.',
  on: { action: 'list' },
  hooks: rangeReadAs(value => {
    const [from = '', to = ''] = value.split('...')
    return Date.parse(from) > Date.parse(to) ? `${to}...${from}` : null
  }),
})
