import { reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// USER-2: Ids that lead nowhere.

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
