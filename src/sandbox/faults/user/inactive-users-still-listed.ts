import { defineFault } from '../fault.js'

export const inactiveUsersStillListed = defineFault({
  id: 'inactive-users-still-listed',
  clause: 'USER-16/deactivated-leaves-active-list',
  also: ['LIST-1'],
  text: 'The list of active users holds the inactive ones too.',
  source: 'https://github.com/msaad00/agent-bom/pull/2196',
  on: { action: 'list', population: 'active' },
  versions: ['1.0'],
  hooks: {
    population: (users, call) => call.company?.ordered ?? users,
  },
})
