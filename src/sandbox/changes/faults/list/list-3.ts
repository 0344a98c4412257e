import { scalarText } from '../../../directory/values.js'
import { everyThird, filterBut, filterWith, rangeReadAs } from '../../edits/list-filters.js'
import { defineFault } from '../fault.js'

// LIST-3: Filter by time of creation.

const endsWith = (range: string, instant: string): boolean => {
  const end = range.replaceAll('"', '').split('...')[1] ?? ''
  return end !== '' && instant.startsWith(end.slice(0, 19))
}

export const createdRangeExcludesEnd = defineFault({
  id: 'created-range-excludes-end',
  clause: 'LIST-3/both-ends-included',
  rare: 'data',
  text: 'The last instant of a range is left out.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: filterWith(
    'created_at',
    (test, range) => (user, company) => test(user, company) && !endsWith(range, scalarText(user.fields['created_at'])),
  ),
})

export const rangeWithoutEnd = defineFault({
  id: 'range-without-end',
  clause: 'LIST-3/only-within-range',
  also: ['LIST-4'],
  text: 'A range has no later end.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: rangeReadAs(value => value.replace(/\.\.\..*/, '...2999-12-31')),
})

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

export const rangeToTheMinute = defineFault({
  id: 'range-to-the-minute',
  clause: 'LIST-3/date-times-in-utc',
  also: ['LIST-4'],
  rare: 'data',
  text: 'The seconds of a range do not count.',
  on: { action: 'list' },
  versions: ['1.1'],
  hooks: rangeReadAs(value =>
    /^[^"]*Z\.\.\.[^"]*Z$/.test(value) ? value.replace(/:\d\dZ\.\.\./, ':00Z...').replace(/:\d\dZ$/, ':59Z') : null,
  ),
})

export const rangeOffsetIgnored = defineFault({
  id: 'range-offset-ignored',
  clause: 'LIST-3/date-times-with-offset',
  also: ['LIST-4'],
  rare: 'data',
  text: 'The offsets of a range are taken for Z.',
  source: 'https://github.com/buildkite/feedback/issues/219',
  on: { action: 'list' },
  hooks: rangeReadAs(value => (/[+-]\d\d:\d\d/.test(value) ? value.replace(/[+-]\d\d:\d\d/g, 'Z') : null)),
})

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

export const createdRangeDropsSome = defineFault({
  id: 'created-range-drops-some',
  clause: 'LIST-3/all-within-range',
  text: 'A range of creation times lists only some of those within.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: filterBut('created_at', everyThird),
})
