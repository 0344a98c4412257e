import { isActive } from '../../../directory/user.js'
import { reply } from '../../../serving/reply.js'
import { replaceStatus } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// INVITE-1: Invite.

export const inviteAnswers200 = defineFault({
  id: 'invite-answers-200',
  clause: 'INVITE-1/accepted-is-202',
  also: ['HTTP-1'],
  text: 'Invite answers 200.',
  on: { action: 'invite' },
  versions: ['1.3'],
  hooks: {
    reply: answer => replaceStatus(answer, 202, 200),
  },
})

export const inviteChangesTitle = defineFault({
  id: 'invite-changes-title',
  clause: 'INVITE-1/only-welcome-time-changes',
  rare: 'steps',
  text: 'Inviting changes the job title.',
  on: { action: 'invite' },
  versions: ['1.3'],
  hooks: {
    changes: fields => ({ ...fields, job_title: 'Invited' }),
  },
})

export const invitedOnceOnly = defineFault({
  id: 'invited-once-only',
  clause: 'INVITE-1/again-is-no-error',
  rare: 'steps',
  text: 'Inviting again is refused.',
  source: 'https://github.com/rilldata/rill/pull/5314',
  on: { action: 'invite' },
  versions: ['1.3'],
  hooks: {
    reply: (answer, call) => {
      const key = `invited-once-only ${call.params['id'] ?? ''}`
      const again = call.database.scratch.has(key)
      if (answer.status === 202) call.database.scratch.set(key, true)
      return again && answer.status === 202 ? reply(409, { errors: ['The user was invited already.'] }) : answer
    },
  },
})

export const inviteBringsBack = defineFault({
  id: 'invite-brings-back',
  clause: 'INVITE-1/only-welcome-time-changes',
  rare: 'steps',
  text: 'Whoever was deactivated is active again once invited.',
  on: { action: 'invite' },
  hooks: {
    changes: (fields, call) => {
      const user = call.company?.users.get(call.params['id'] ?? '')
      return user === undefined || isActive(user) ? fields : { ...fields, is_active: true }
    },
  },
})
