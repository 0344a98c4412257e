import { defineFault } from '../fault.js'

export const inviteAnswers200 = defineFault({
  id: 'invite-answers-200',
  clause: 'INVITE-1/accepted-is-202',
  also: ['HTTP-1'],
  text: 'Invite answers 200.',
  on: { action: 'invite' },
  versions: ['1.3'],
  hooks: {
    reply: answer => (answer.status === 202 ? { ...answer, status: 200 } : answer),
  },
})
