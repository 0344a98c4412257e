import { isActive, newUser } from '../../../directory/user.js'
import { freshId } from '../../../directory/database.js'
import { reply } from '../../../serving/reply.js'
import { sentNames } from '../../edits/sent-fields.js'
import { defineFault } from '../fault.js'

// USER-16: Users are switched off, not deleted.

export const reactivationIgnored = defineFault({
  id: 'reactivation-ignored',
  clause: 'USER-16/reactivated-returns-with-same-id',
  also: ['USER-7'],
  rare: 'steps',
  text: 'is_active=true does not bring a user back.',
  source: 'https://github.com/PostHog/posthog/pull/42603',
  on: { action: 'update' },
  hooks: {
    changes: fields => (fields['is_active'] === true ? { ...fields, is_active: false } : fields),
  },
})

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

export const deleteAnswers200 = defineFault({
  id: 'delete-answers-200',
  clause: 'USER-16/no-delete',
  also: ['HTTP-11'],
  text: 'DELETE on a user answers 200.',
  hooks: {
    reply: (answer, call) => (call.method === 'DELETE' && /\/users\/\d+$/.test(call.path) ? reply(200, {}) : answer),
  },
})

export const inactiveUsersStillListed = defineFault({
  id: 'inactive-users-still-listed',
  clause: 'USER-16/deactivated-leaves-active-list',
  also: ['LIST-1'],
  text: 'The list of active users holds the inactive ones too.',
  source: 'https://github.com/msaad00/agent-bom/pull/2196',
  on: { action: 'list', population: 'active' },
  versions: ['1.0'],
  hooks: {
    population: (users, call) => call.company?.inIdOrder ?? users,
  },
})

export const inactiveUsersUnlisted = defineFault({
  id: 'inactive-users-unlisted',
  clause: 'USER-16/deactivated-stays-in-all-list',
  also: ['LIST-2'],
  rare: 'steps',
  text: 'The list of all users leaves out the inactive ones.',
  source: 'https://github.com/growthbook/growthbook/pull/1680',
  on: { action: 'list', population: 'all' },
  hooks: {
    population: users => users.filter(isActive),
  },
})

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
        ? newUser(freshId(call.database), user.fields, user.projects)
        : user,
  },
})
