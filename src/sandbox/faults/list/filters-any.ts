import { defineFault } from '../fault.js'

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
