import { isActive } from '../../directory/user.js'
import { defineFault } from '../fault.js'

export const inactiveUsersGone = defineFault({
  id: 'inactive-users-gone',
  clause: 'USER-16/deactivated-stays-in-all-list',
  also: ['USER-1', 'LIST-13'],
  rare: 'steps',
  text: 'Who becomes inactive can no longer be shown.',
  source: 'https://github.com/ssoready/ssoready/issues/155',
  on: { action: 'show' },
  hooks: {
    found: user => (user !== null && isActive(user) ? user : null),
  },
})
