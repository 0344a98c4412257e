import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const rangeDaysInLocalTime = defineFault({
  id: 'range-days-in-local-time',
  clause: 'LIST-3/dates-are-whole-utc-days',
  also: ['LIST-4'],
  rare: 'data',
  text: 'The days of a range are those of a place west of Greenwich.',
  source: 'https://github.com/apache/texera/issues/8106',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: rangeReadAs(value =>
    /^[\d-]{10}\.\.\.[\d-]{10}$/.test(value)
      ? value.replace(/^(.*)\.\.\.(.*)$/, '$1T00:00:00-11:00...$2T23:59:59-11:00')
      : null,
  ),
})
