import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const searchReadsPlusAsBlank = defineFault({
  id: 'search-reads-plus-as-blank',
  clause: 'LIST-8/finds-email-address',
  also: ['LIST-9', 'USER-3', 'USER-16'],
  rare: 'data',
  text: 'A plus sign in a search is a blank.',
  source: 'https://github.com/scandipwa/persisted-query/pull/27',
  on: { action: 'list', population: 'all' },
  versions: ['1.3'],
  hooks: {
    filter: (filter, call) =>
      filter.name === 'search' && valueOf(call.query, 'filters[search]')?.includes('+') === true
        ? { ...filter, test: () => false }
        : filter,
  },
})
