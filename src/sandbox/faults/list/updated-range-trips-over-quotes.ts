import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const updatedRangeTripsOverQuotes = defineFault({
  id: 'updated-range-trips-over-quotes',
  clause: 'LIST-4/quotes-tolerated',
  rare: 'data',
  text: 'A range of updates in quotes begins at the beginning of time.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: rangeReadAs(
    value => (/^["'].*["']$/.test(value) ? value.replace(/^["'][^.]*/, '1970-01-01') : null),
    ['updated_at'],
  ),
})
