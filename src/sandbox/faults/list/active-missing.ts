import { defineFault } from '../fault.js'

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
