import { valueOf } from '../../incoming/query.js'
import { defineFault } from '../fault.js'

export const pagesWithoutBound = defineFault({
  id: 'pages-without-bound',
  clause: 'PAGE-9/never-more-than-2000',
  rare: 'data',
  text: 'A per_page of a billion is taken at its word.',
  source: 'https://github.com/fleetdm/fleet/issues/11272',
  on: { action: 'list' },
  versions: ['1.3'],
  hooks: {
    page: (page, call) =>
      Number(valueOf(call.query, 'per_page')) === 1_000_000_000 ? { ...page, perPage: 1_000_000_000 } : page,
  },
})
