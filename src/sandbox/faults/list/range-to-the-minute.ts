import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const rangeToTheMinute = defineFault({
  id: 'range-to-the-minute',
  rule: 'LIST-3',
  also: ['LIST-4'],
  text: 'The seconds of a range do not count.',
  on: { action: 'list' },
  hooks: rangeReadAs(value => (/^[^"]*Z\.\.\.[^"]*Z$/.test(value) ? value.replace(/:\d\dZ\.\.\./, ':00Z...').replace(/:\d\dZ$/, ':59Z') : null)),
})
