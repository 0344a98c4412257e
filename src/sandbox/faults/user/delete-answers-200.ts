import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const deleteAnswers200 = defineFault({
  id: 'delete-answers-200',
  clause: 'USER-16/no-delete',
  also: ['HTTP-11'],
  text: 'DELETE on a user answers 200.',
  hooks: {
    reply: (answer, call) => (call.method === 'DELETE' && /\/users\/\d+$/.test(call.path) ? reply(200, {}) : answer),
  },
})
