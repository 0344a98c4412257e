import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const updatedRangeToTheHour = defineFault({
  id: 'updated-range-to-the-hour',
  clause: 'LIST-4/date-times-in-utc',
  rare: 'data',
  text: 'Minutes and seconds of a range of updates do not count.',
  source: 'https://github.com/teableio/teable/issues/2138',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: rangeReadAs(value => value.replaceAll(/T(\d\d):\d\d:\d\dZ/g, 'T$1:00:00Z'), ['updated_at']),
})
