import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const anybodyRevokes = defineFault({
  id: 'anybody-revokes',
  rule: 'TOKEN-4',
  text: 'Revoking asks for no secret.',
  on: { action: 'revoke' },
  hooks: {
    reply: answer => (answer.status === 401 ? reply(200, {}) : answer),
  },
})
