import { isActive } from '../../directory/user.js'
import { defineFault } from '../fault.js'

export const inactiveUsersUnlisted = defineFault({
  id: 'inactive-users-unlisted',
  clause: 'USER-16/deactivated-stays-in-all-list',
  also: ['LIST-2'],
  rare: 'steps',
  text: 'The list of all users leaves out the inactive ones.',
  source: 'https://github.com/growthbook/growthbook/pull/1680',
  on: { action: 'list', population: 'all' },
  hooks: {
    population: users => users.filter(isActive),
  },
})
