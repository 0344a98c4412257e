import { defineFault } from '../fault.js'

// LIST-1: The company list holds the active users.

export const inactiveListed = defineFault({
  id: 'inactive-listed',
  clause: 'LIST-1/no-inactive-user',
  also: ['LIST-10', 'USER-16'],
  text: 'Inactive users stand in the list of active ones.',
  on: { action: 'list', population: 'active' },
  versions: ['1.2'],
  hooks: {
    population: (_, call) => call.company?.inIdOrder ?? [],
  },
})

export const activeMissing = defineFault({
  id: 'active-missing',
  clause: 'LIST-1/every-active-user',
  also: ['USER-3', 'USER-16'],
  rare: 'data',
  text: 'The list of active users lacks those that never signed in.',
  on: { action: 'list', population: 'active' },
  versions: ['1.2'],
  hooks: {
    population: users => users.filter(user => user.fields['last_login_at'] !== null),
  },
})
