import { scalarText } from '../../../directory/values.js'
import { reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// LIST-9: Filters combine.

export const filtersAny = defineFault({
  id: 'filters-any',
  clause: 'LIST-9/filters-hold-together',
  rare: 'data',
  text: 'The last filter wins, the others do nothing.',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    filter: (filter, call) =>
      (call.operation?.filters ?? [])
        .filter(name =>
          call.query.raw.some(pair => pair.startsWith(`filters[${name}]`) || pair.startsWith(`filters%5B${name}%5D`)),
        )
        .at(-1) === filter.name
        ? filter
        : { ...filter, test: () => true },
  },
})

export const noMatchIs404 = defineFault({
  id: 'no-match-is-404',
  clause: 'LIST-9/no-match-is-empty-200',
  text: 'A list that is empty answers 404.',
  source: 'https://github.com/tektoncd/results/issues/560',
  on: { action: 'list' },
  versions: ['1.2'],
  hooks: {
    reply: (answer, call) =>
      call.query.raw.some(pair => pair.startsWith('filters')) &&
      answer.status === 200 &&
      scalarText(answer.body) === '[]'
        ? reply(404, { error: 'Not Found' })
        : answer,
  },
})

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
