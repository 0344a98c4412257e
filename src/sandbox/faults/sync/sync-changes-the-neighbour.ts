import { writeUser } from '../../directory/company.js'
import { defineFault } from '../fault.js'

export const syncChangesTheNeighbour = defineFault({
  id: 'sync-changes-the-neighbour',
  clause: 'SYNC-2/known-id-updates',
  also: ['SYNC-3', 'SYNC-4', 'AUTH-8', 'SYNC-6'],
  rare: 'steps',
  text: 'An entry found by id gives its job title to the next user as well.',
  on: { action: 'sync' },
  versions: ['1.0'],
  hooks: {
    written: (user, call) => {
      const users = call.company?.ordered ?? []
      const next = users[users.findIndex(other => other.key === user.key) + 1]
      const title = user.fields['job_title']
      if (next !== undefined && title !== undefined && call.company !== null)
        writeUser(call.company, next, { job_title: title })
      return user
    },
  },
})
