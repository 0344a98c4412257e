import { defineFault } from '../fault.js'

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
