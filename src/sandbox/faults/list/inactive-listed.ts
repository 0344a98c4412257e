import { defineFault } from '../fault.js'

export const inactiveListed = defineFault({
  id: 'inactive-listed',
  rule: 'LIST-1',
  also: ['LIST-10', 'USER-16'],
  text: 'Inactive users stand in the list of active ones.',
  on: { action: 'list', population: 'active' },
  hooks: {
    population: (_, call) => call.company?.ordered ?? [],
  },
})
