import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

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
