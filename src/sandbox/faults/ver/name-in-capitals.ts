import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'
import { scalarText } from '../../scalar.js'

export const nameInCapitals = defineFault({
  id: 'name-in-capitals',
  clause: 'VER-1/same-value-in-every-version',
  also: ['USER-10', 'LIST-13'],
  text: 'One version shows names in capitals.',
  on: { action: 'show' },
  versions: ['1.1'],
  hooks: {
    shown: shown => mapShown(shown, 'name', value => scalarText(value).toUpperCase()),
  },
})
