import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const updatedRangeBeginsLate = defineFault({
  id: 'updated-range-begins-late',
  clause: 'LIST-4/both-ends-included',
  rare: 'data',
  text: 'The first instant of a range of updates is left out.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: rangeReadAs(value => value.replace(/^(["']?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)Z/, '$1.5Z'), ['updated_at']),
})
