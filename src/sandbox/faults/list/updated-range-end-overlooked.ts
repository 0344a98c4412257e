import { defineFault } from '../fault.js'
import { rangeReadAs } from '../range-read-as.js'

export const updatedRangeEndOverlooked = defineFault({
  id: 'updated-range-end-overlooked',
  clause: 'LIST-4/reversed-range-is-empty',
  rare: 'data',
  text: 'A range of updates that ends before it begins has no end.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: rangeReadAs(
    value => {
      const [from = '', to = ''] = value.split('...')
      return Date.parse(from) > Date.parse(to) ? `${from}...9999-12-31` : null
    },
    ['updated_at'],
  ),
})
