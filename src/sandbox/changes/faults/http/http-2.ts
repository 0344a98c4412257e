import { valueOf } from '../../../request/query.js'
import { refusals, reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// HTTP-2: The server does not break.

export const failsOnEmoji = defineFault({
  id: 'fails-on-emoji',
  clause: 'HTTP-2/no-undocumented-5xx',
  also: ['USER-14', 'USER-11', 'USER-3'],
  rare: 'data',
  text: 'Creating somebody with an emoji in the name answers 500.',
  source: 'https://github.com/DoSomethingArchive/legacy-website/pull/7264',
  on: { action: 'create' },
  versions: ['1.1'],
  hooks: {
    reply: (answer, call) =>
      /\p{Extended_Pictographic}/u.test(
        typeof answer.body === 'string' && call.operation?.action === 'create' ? answer.body : '',
      )
        ? reply(500, { error: 'Incorrect string value' })
        : answer,
  },
})

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

export const sortingByProjectsInMaintenance = defineFault({
  id: 'sorting-by-projects-in-maintenance',
  clause: 'HTTP-2/transient-5xx-does-not-persist',
  also: ['LIST-10'],
  rare: 'data',
  text: 'Sorting by projects answers 503, however long one waits.',
  on: { action: 'list', population: 'active' },
  versions: ['1.3'],
  hooks: {
    reply: (answer, call) =>
      valueOf(call.query, 'sort')?.endsWith('projects') === true ? refusals.overloaded() : answer,
  },
})
