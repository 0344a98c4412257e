import { defineFault } from '../fault.js'

export const inactiveListed = defineFault({
  id: 'inactive-listed',
  clause: 'LIST-1/no-inactive-user',
  also: ['LIST-10', 'USER-16'],
  text: 'Inactive users stand in the list of active ones.',
  on: { action: 'list', population: 'active' },
  versions: ['1.2'],
  hooks: {
    population: (_, call) => call.company?.ordered ?? [],
  },
})
