import { defineFault } from '../fault.js'

export const foreignUserShown = defineFault({
  id: 'foreign-user-shown',
  clause: 'AUTH-8/foreign-id-is-404',
  text: 'Show finds the users of other companies.',
  source: 'https://github.com/MindMatrix/SecurityTracker/issues/171',
  on: { action: 'show' },
  versions: ['1.0'],
  hooks: {
    found: (user, call) =>
      user ??
      [...call.world.companies.values()]
        .map(company => company.users.get(call.params['id'] ?? ''))
        .find(found => found !== undefined) ??
      null,
  },
})
