import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const unknownUserInvited = defineFault({
  id: 'unknown-user-invited',
  rule: 'USER-2',
  also: ['AUTH-8'],
  text: 'Inviting an unknown user answers 202.',
  on: { action: 'invite' },
  hooks: {
    reply: answer => (answer.status === 404 ? reply(202, {}) : answer),
  },
})
