import { defineFault } from '../fault.js'

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
