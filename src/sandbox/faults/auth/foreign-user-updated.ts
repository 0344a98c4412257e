import { defineFault } from '../fault.js'

export const foreignUserUpdated = defineFault({
  id: 'foreign-user-updated',
  clause: 'AUTH-8/foreign-user-untouched',
  rare: 'steps',
  text: 'Update reaches the users of other companies.',
  source: 'https://github.com/MindMatrix/SecurityTracker/issues/56',
  on: { action: 'update' },
  versions: ['1.1'],
  hooks: {
    found: (user, call) =>
      user ??
      [...call.world.companies.values()]
        .map(company => company.users.get(call.params['id'] ?? ''))
        .find(found => found !== undefined) ??
      null,
  },
})
