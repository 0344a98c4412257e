import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const roundedIds = defineFault({
  id: 'rounded-ids',
  rule: 'HTTP-7',
  also: ['LIST-13', 'PAGE-7'],
  text: 'Ids beyond 2^53 lose their last digits.',
  on: { action: 'list' },
  hooks: {
    shown: shown => mapShown(shown, 'id', value => BigInt(Math.round(Number(value)))),
  },
})
