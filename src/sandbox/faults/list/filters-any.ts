import { defineFault } from '../fault.js'

export const filtersAny = defineFault({
  id: 'filters-any',
  rule: 'LIST-9',
  text: 'The last filter wins, the others do nothing.',
  on: { action: 'list' },
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
