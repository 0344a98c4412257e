import { reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// LIST-12: Filters that cannot be read.

export const badDateFails = defineFault({
  id: 'bad-date-fails',
  clause: 'LIST-12/unreadable-value-is-400-or-ignored',
  also: ['HTTP-2'],
  text: 'A date that is none answers 500.',
  source: 'https://github.com/mathesar-foundation/mathesar/issues/2326',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    unreadable: refusal => (refusal === null ? null : reply(500, { error: 'invalid date' })),
  },
})

export const unknownFilterMatchesNobody = defineFault({
  id: 'unknown-filter-matches-nobody',
  clause: 'LIST-12/unknown-filter-ignored',
  text: 'A filter that does not exist matches nobody.',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    matched: (users, call) => {
      const names = call.query.pairs
        .map(([name]) => /^filters\[(\w+)\]/.exec(name)?.[1])
        .filter(name => name !== undefined)
      return names.every(name => call.operation?.filters.includes(name)) ? users : []
    },
  },
})
