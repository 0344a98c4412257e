import { defineFault } from '../fault.js'

export const listOpenToAll = defineFault({
  id: 'list-open-to-all',
  clause: 'AUTH-1/no-token-is-401',
  also: ['AUTH-2'],
  text: 'The list of active users needs no token.',
  on: { action: 'list', population: 'active' },
  versions: ['1.3'],
  hooks: {
    unauthenticated: () => null,
  },
})
