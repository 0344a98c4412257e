import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const updatedRangeOffsetTurnedRound = defineFault({
  id: 'updated-range-offset-turned-round',
  clause: 'LIST-4/date-times-with-offset',
  rare: 'data',
  text: 'Offsets in a range of updates are added where they should be taken off.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: rangeReadAs(
    value =>
      /[+-]\d\d:\d\d/.test(value)
        ? value.replaceAll(/([+-])(\d\d:\d\d)/g, (_, sign, span) => (sign === '+' ? `-${span}` : `+${span}`))
        : null,
    ['updated_at'],
  ),
})
