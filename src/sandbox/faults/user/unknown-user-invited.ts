import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const unknownUserInvited = defineFault({
  id: 'unknown-user-invited',
  clause: 'USER-2/unknown-id-is-404',
  also: ['AUTH-8'],
  text: 'Inviting an unknown user answers 202.',
  on: { action: 'invite' },
  versions: ['1.0'],
  hooks: {
    reply: answer => (answer.status === 404 ? reply(202, {}) : answer),
  },
})
