import { defineFault } from '../fault.js'

export const foreignUserListed = defineFault({
  id: 'foreign-user-listed',
  clause: 'AUTH-8/lists-hold-no-foreign-user',
  also: ['LIST-2', 'LIST-13', 'USER-1'],
  text: 'Users of other companies stand in the list.',
  source: 'https://github.com/everruns/everruns/pull/620',
  on: { action: 'list', population: 'all' },
  versions: ['1.2'],
  hooks: {
    population: (users, call) => [
      ...users,
      ...[...call.world.companies.values()].flatMap(company =>
        company === call.company || company.accessible ? [] : company.ordered,
      ),
    ],
  },
})
