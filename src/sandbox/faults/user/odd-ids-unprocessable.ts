import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const oddIdsUnprocessable = defineFault({
  id: 'odd-ids-unprocessable',
  clause: 'USER-2/id-that-is-no-number',
  also: ['HTTP-11'],
  text: 'An id that is no number answers 422.',
  on: { action: 'show' },
  versions: ['1.0'],
  hooks: {
    reply: (answer, call) =>
      answer.status === 404 && /\D/.test(call.params['id'] ?? '')
        ? reply(422, { errors: { id: ['is not a number'] } })
        : answer,
  },
})
