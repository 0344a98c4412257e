import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const unknownUserEmpty = defineFault({
  id: 'unknown-user-empty',
  clause: 'USER-2/unknown-id-is-404',
  also: ['HTTP-5', 'AUTH-8'],
  text: 'An unknown id answers 200 and an empty object.',
  on: { action: 'show' },
  hooks: {
    reply: answer => (answer.status === 404 ? reply(200, {}) : answer),
  },
})
