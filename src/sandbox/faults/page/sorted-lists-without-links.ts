import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const sortedListsWithoutLinks = defineFault({
  id: 'sorted-lists-without-links',
  clause: 'PAGE-1/link-present',
  also: ['PAGE-5'],
  rare: 'data',
  text: 'A sorted list has no links.',
  on: { action: 'list', population: 'active' },
  versions: ['1.0'],
  hooks: {
    link: (link, call) => (valueOf(call.query, 'sort') === undefined ? link : ''),
  },
})
