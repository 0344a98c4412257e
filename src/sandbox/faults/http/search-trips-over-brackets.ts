import { valueOf } from '../../incoming/query.js'
import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

const unclosed = (text: string): boolean =>
  [
    ['(', ')'],
    ['[', ']'],
  ].some(([open = '', close = '']) => text.lastIndexOf(open) > text.lastIndexOf(close))

export const searchTripsOverBrackets = defineFault({
  id: 'search-trips-over-brackets',
  clause: 'HTTP-2/no-undocumented-5xx',
  also: ['LIST-8'],
  rare: 'data',
  text: 'A bracket in a search that nothing closes answers 500.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    reply: (answer, call) =>
      unclosed(valueOf(call.query, 'filters[search]') ?? '')
        ? reply(500, { error: 'missing terminating ] for character class' })
        : answer,
  },
})
