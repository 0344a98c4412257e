import { newUser } from '../../directory/user.js'
import { freshId } from '../../directory/world.js'
import { defineFault } from '../fault.js'
import { sentNames } from '../sent-names.js'

export const reactivatedUnderAnotherId = defineFault({
  id: 'reactivated-under-another-id',
  clause: 'USER-16/reactivated-returns-with-same-id',
  also: ['USER-7'],
  rare: 'steps',
  text: 'Whoever is made active again is answered under a new id.',
  source: 'https://github.com/Karaage-Cluster/karaage/issues/76',
  on: { action: 'update' },
  versions: ['1.2'],
  hooks: {
    written: (user, call) =>
      sentNames(call).includes('is_active') && user.fields['is_active'] === true
        ? newUser(freshId(call.world), user.fields, user.projects)
        : user,
  },
})
