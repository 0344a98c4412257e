import { defineFault } from '../fault.js'

export const noMatchTotalsEverybody = defineFault({
  id: 'no-match-totals-everybody',
  clause: 'LIST-9/no-match-totals-zero',
  also: ['PAGE-3', 'PAGE-4', 'PAGE-5'],
  rare: 'data',
  text: 'A filter that matches nobody totals the whole company.',
  source: 'https://github.com/globocom/loopback-jsonschema/issues/8',
  on: { action: 'list', population: 'active' },
  versions: ['1.2'],
  hooks: {
    total: (total, call) => (total === 0 ? (call.company?.users.size ?? 0) : total),
  },
})
