import { refusals } from '../reply.js'
import { defineVariant } from './variant.js'

export const oddIdsAre400 = defineVariant({
  id: 'odd-ids-are-400',
  text: 'An id that is no number answers 400.',
  why: 'USER-2: 404 or 400.',
  on: { action: ['show', 'update', 'invite'] },
  hooks: {
    reply: (answer, call) =>
      answer.status === 404 && /\D/.test(call.params['id'] ?? '')
        ? { ...refusals.badRequest('id is no number'), headers: answer.headers }
        : answer,
  },
})
