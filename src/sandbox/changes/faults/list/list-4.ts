import { inRange, parseRange } from '../../../listing/time-range.js'
import { scalarText } from '../../../directory/values.js'
import { everyThird, filterBut, filterWith, rangeReadAs } from '../../edits/list-filters.js'
import { defineFault } from '../fault.js'

// LIST-4: Filter by time of the last update.

export const updateRangeOnCreation = defineFault({
  id: 'update-range-on-creation',
  clause: 'LIST-4/only-within-range',
  text: 'filters[updated_at] looks at the time of creation.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: filterWith('updated_at', (test, wanted) => {
    const range = parseRange(wanted)
    return range === null ? test : user => inRange(range, Date.parse(scalarText(user.fields['created_at'])))
  }),
})

export const updatedRangeDropsSome = defineFault({
  id: 'updated-range-drops-some',
  clause: 'LIST-4/all-within-range',
  text: 'A range of updates lists only some of those within.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: filterBut('updated_at', everyThird),
})

export const updatedRangeBeginsLate = defineFault({
  id: 'updated-range-begins-late',
  clause: 'LIST-4/both-ends-included',
  rare: 'data',
  text: 'The first instant of a range of updates is left out.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: rangeReadAs(value => value.replace(/^(["']?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)Z/, '$1.5Z'), ['updated_at']),
})

export const updatedRangeEndsAtDawn = defineFault({
  id: 'updated-range-ends-at-dawn',
  clause: 'LIST-4/dates-are-whole-utc-days',
  rare: 'data',
  text: 'A range of days ends with the first second of its last day.',
  source: 'https://github.com/tale-project/tale/issues/2028',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: rangeReadAs(value => value.replace(/(\.\.\.["']?\d{4}-\d\d-\d\d)(?=["']?$)/, '$1T00:00:00Z'), ['updated_at']),
})

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

export const updatedRangeEndOverlooked = defineFault({
  id: 'updated-range-end-overlooked',
  clause: 'LIST-4/reversed-range-is-empty',
  rare: 'data',
  text: 'A range of updates that ends before it begins has no end.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: rangeReadAs(
    value => {
      const [from = '', to = ''] = value.split('...')
      return Date.parse(from) > Date.parse(to) ? `${from}...9999-12-31` : null
    },
    ['updated_at'],
  ),
})
