import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const updatedRangeEndsAtDawn = defineFault({
  id: 'updated-range-ends-at-dawn',
  clause: 'LIST-4/dates-are-whole-utc-days',
  rare: 'data',
  text: 'A range of days ends with the first second of its last day.',
  source: 'https://github.com/tale-project/tale/issues/2028',
  on: { action: 'list' },
  versions: ['1.0'],
  hooks: rangeReadAs(value => value.replace(/(\.\.\.["']?\d{4}-\d\d-\d\d)(?=["']?$)/, '$1T00:00:00Z'), ['updated_at']),
})
