import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const noLastWhenSorted = defineFault({
  id: 'no-last-when-sorted',
  clause: 'PAGE-5/last-on-all-but-last',
  rare: 'data',
  text: 'A sorted list does not link to its last page.',
  on: { action: 'list', population: 'active' },
  versions: ['1.2'],
  hooks: {
    links: (links, call) =>
      valueOf(call.query, 'sort') === undefined ? links : links.filter(([rel]) => rel !== 'last'),
  },
})
