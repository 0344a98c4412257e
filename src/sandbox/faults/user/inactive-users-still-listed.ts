import { defineFault } from '../fault.js'

export const inactiveUsersStillListed = defineFault({
  id: 'inactive-users-still-listed',
  rule: 'USER-16',
  also: ['LIST-1'],
  text: 'The list of active users holds the inactive ones too.',
  on: { action: 'list', population: 'active' },
  hooks: {
    population: (users, call) => call.company?.ordered ?? users,
  },
})
