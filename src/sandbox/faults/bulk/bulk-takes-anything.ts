import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const bulkTakesAnything = defineFault({
  id: 'bulk-takes-anything',
  clause: 'BULK-6/missing-users-is-400',
  also: ['HTTP-4'],
  text: 'A bulk request without users answers 200.',
  on: { action: ['bulk-add', 'bulk-remove'] },
  hooks: {
    reply: answer => (answer.status === 400 ? reply(200, {}) : answer),
  },
})
