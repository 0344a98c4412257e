import { defineFault } from '../fault.js'

export const foreignUserShown = defineFault({
  id: 'foreign-user-shown',
  rule: 'AUTH-8',
  text: 'Show finds the users of other companies.',
  on: { action: 'show' },
  hooks: {
    found: (user, call) =>
      user ??
      [...call.world.companies.values()]
        .map(company => company.users.get(call.params['id'] ?? ''))
        .find(found => found !== undefined) ??
      null,
  },
})
