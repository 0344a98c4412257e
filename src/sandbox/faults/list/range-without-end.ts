import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const rangeWithoutEnd = defineFault({
  id: 'range-without-end',
  rule: 'LIST-3',
  also: ['LIST-4'],
  text: 'A range has no later end.',
  on: { action: 'list' },
  hooks: rangeReadAs(value => value.replace(/\.\.\..*/, '...2999-12-31')),
})
