import { scalarText } from '../../scalar.js'
import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

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
