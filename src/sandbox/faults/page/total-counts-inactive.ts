import { defineFault } from '../fault.js'

export const totalCountsInactive = defineFault({
  id: 'total-counts-inactive',
  clause: 'PAGE-4/counts-all-matching',
  also: ['LIST-1'],
  text: 'Total counts inactive users that the list leaves out.',
  on: { action: 'list', population: 'active' },
  hooks: {
    total: (total, call) =>
      call.query.raw.some(pair => pair.startsWith('filters')) ? total : (call.company?.users.size ?? total),
  },
})
