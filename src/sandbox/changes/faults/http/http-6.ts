import { scalarText } from '../../../directory/values.js'
import { mapShown } from '../../edits/shown-user.js'
import { defineFault } from '../fault.js'

// HTTP-6: Timestamps are UTC to the second.

export const localTime = defineFault({
  id: 'local-time',
  clause: 'HTTP-6/utc-to-the-second',
  also: ['LIST-13', 'VER-1'],
  text: 'The time of the last update is local, with an offset.',
  source: 'https://github.com/basecamp/bc-api/pull/33',
  on: { action: 'list' },
  hooks: {
    shown: shown => mapShown(shown, 'updated_at', value => scalarText(value).replace('Z', '+02:00')),
  },
})

export const milliseconds = defineFault({
  id: 'milliseconds',
  clause: 'HTTP-6/utc-to-the-second',
  also: ['LIST-13', 'VER-1'],
  text: 'The time of creation has milliseconds.',
  on: { action: 'show' },
  versions: ['1.3'],
  hooks: {
    shown: shown => mapShown(shown, 'created_at', value => scalarText(value).replace('Z', '.000Z')),
  },
})

export const februaryHasThirtyDays = defineFault({
  id: 'february-has-thirty-days',
  clause: 'HTTP-6/real-instant',
  also: ['LIST-13', 'HTTP-4'],
  rare: 'data',
  text: 'What was created between January and June is shown as of the thirtieth of February.',
  on: { action: 'list', population: 'all' },
  versions: ['1.0'],
  hooks: {
    shown: shown => mapShown(shown, 'created_at', time => scalarText(time).replace(/-0[1-6]-\d\dT/, '-02-30T')),
  },
})
