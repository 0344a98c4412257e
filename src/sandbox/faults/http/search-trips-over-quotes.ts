import { valueOf } from '../../incoming/query.js'
import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const searchTripsOverQuotes = defineFault({
  id: 'search-trips-over-quotes',
  clause: 'HTTP-2/no-undocumented-5xx',
  also: ['LIST-8'],
  rare: 'data',
  text: 'A quotation mark in a search answers 500.',
  source: 'https://github.com/ManifoldScholar/manifold/issues/2744',
  on: { action: 'list', population: 'active' },
  versions: ['1.1'],
  hooks: {
    reply: (answer, call) =>
      /['"]/.test(valueOf(call.query, 'filters[search]') ?? '')
        ? reply(500, { error: 'unterminated quoted string' })
        : answer,
  },
})
