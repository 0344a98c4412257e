import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const rangeReversedTurnedRound = defineFault({
  id: 'range-reversed-turned-round',
  clause: 'LIST-3/reversed-range-is-empty',
  also: ['LIST-4'],
  rare: 'data',
  text: 'A range that ends before it begins is turned round.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: rangeReadAs(value => {
    const [from = '', to = ''] = value.split('...')
    return Date.parse(from) > Date.parse(to) ? `${to}...${from}` : null
  }),
})
