import { defineFault } from '../fault.js'

export const foreignUserListed = defineFault({
  id: 'foreign-user-listed',
  rule: 'AUTH-8',
  also: ['LIST-2', 'LIST-13', 'USER-1'],
  text: 'Users of other companies stand in the list.',
  on: { action: 'list', population: 'all' },
  hooks: {
    population: (users, call) => [
      ...users,
      ...[...call.world.companies.values()].flatMap(company =>
        company === call.company || company.accessible ? [] : company.ordered,
      ),
    ],
  },
})
