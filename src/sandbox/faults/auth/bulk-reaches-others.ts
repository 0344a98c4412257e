import { defineFault } from '../fault.js'

export const bulkReachesOthers = defineFault({
  id: 'bulk-reaches-others',
  clause: 'AUTH-8/bulk-reports-foreign-id',
  also: ['BULK-5'],
  text: 'Users of other companies can be added to projects.',
  source: 'https://github.com/vavallee/bindery/issues/947',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    pair: (pair, call) => ({
      ...pair,
      ok: pair.ok || [...call.world.companies.values()].some(company => company.users.has(pair.user)),
    }),
  },
})
