import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const rangeWithoutEnd = defineFault({
  id: 'range-without-end',
  clause: 'LIST-3/only-within-range',
  also: ['LIST-4'],
  text: 'A range has no later end.',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: rangeReadAs(value => value.replace(/\.\.\..*/, '...2999-12-31')),
})
