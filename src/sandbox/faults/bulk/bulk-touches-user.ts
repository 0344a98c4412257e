import { writeUser } from '../../directory/company.js'
import { defineFault } from '../fault.js'

export const bulkTouchesUser = defineFault({
  id: 'bulk-touches-user',
  clause: 'BULK-7/shows-nowhere-else',
  rare: 'steps',
  text: 'Whoever is added or removed gets another job title.',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    pair: (pair, call) => {
      const user = call.company?.users.get(pair.user)
      if (pair.ok && user !== undefined && call.company !== null)
        writeUser(call.company, user, { job_title: `Member ${call.earlier}` })
      return pair
    },
  },
})
