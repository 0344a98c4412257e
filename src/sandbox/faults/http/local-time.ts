import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

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
