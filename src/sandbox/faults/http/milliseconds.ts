import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

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
