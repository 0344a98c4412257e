import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const reservedWordsRead = defineFault({
  id: 'reserved-words-read',
  clause: 'HTTP-11/wrong-method-on-a-reserved-word',
  also: ['USER-2'],
  text: 'Reading what is a reserved word and no user answers 200.',
  on: { action: 'show' },
  hooks: {
    reply: (answer, call) =>
      answer.status === 404 && /^[a-z]+(_[a-z]+)?$/.test(call.params['id'] ?? '') ? reply(200, {}) : answer,
  },
})
