import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const anybodyRevokes = defineFault({
  id: 'anybody-revokes',
  clause: 'TOKEN-4/wrong-secret-is-invalid-client',
  text: 'Revoking asks for no secret.',
  source: 'https://github.com/bshaffer/oauth2-server-php/issues/734',
  on: { action: 'revoke' },
  hooks: {
    reply: answer => (answer.status === 401 ? reply(200, {}) : answer),
  },
})
