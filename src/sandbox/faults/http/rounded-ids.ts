import { mapShown } from '../change-shown.js'
import { defineFault } from '../fault.js'

export const roundedIds = defineFault({
  id: 'rounded-ids',
  clause: 'HTTP-7/same-digits-in-every-answer',
  also: ['LIST-13', 'PAGE-7'],
  rare: 'data',
  text: 'Ids beyond 2^53 lose their last digits.',
  source: 'https://github.com/rest-sh/restish/issues/397',
  on: { action: 'list' },
  hooks: {
    shown: shown => mapShown(shown, 'id', value => BigInt(Math.round(Number(value)))),
  },
})
