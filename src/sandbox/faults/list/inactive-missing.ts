import { isActive } from '../../directory/user.js'
import { defineFault } from '../fault.js'

export const inactiveMissing = defineFault({
  id: 'inactive-missing',
  clause: 'LIST-2/active-and-inactive',
  also: ['USER-16'],
  text: 'The list of all users lacks the inactive ones.',
  on: { action: 'list', population: 'all' },
  hooks: {
    population: users => users.filter(isActive),
  },
})
