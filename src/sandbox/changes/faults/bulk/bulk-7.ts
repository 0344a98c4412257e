import { writeUser } from '../../../directory/company.js'
import { defineFault } from '../fault.js'

// BULK-7: Where membership shows.

export const bulkNotStored = defineFault({
  id: 'bulk-not-stored',
  clause: 'BULK-7/shows-in-order-by-projects',
  also: ['BULK-5'],
  rare: 'steps',
  text: 'Bulk add changes no membership.',
  on: { action: 'bulk-add' },
  hooks: {
    commit: () => false,
  },
})

export const bulkTouchesUser = defineFault({
  id: 'bulk-touches-user',
  clause: 'BULK-7/shows-nowhere-else',
  rare: 'steps',
  text: 'Whoever is added or removed gets another job title.',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    pairResult: (pair, call) => {
      const user = call.company?.users.get(pair.user)
      if (pair.ok && user !== undefined && call.company !== null)
        writeUser(call.company, user, { job_title: `Member ${call.earlierCalls}` })
      return pair
    },
  },
})

export const bulkRemovalNotStored = defineFault({
  id: 'bulk-removal-not-stored',
  clause: 'BULK-7/shows-in-order-by-projects',
  also: ['BULK-5', 'BULK-6'],
  rare: 'steps',
  text: 'Bulk remove changes no membership.',
  on: { action: 'bulk-remove' },
  hooks: {
    commit: () => false,
  },
})
