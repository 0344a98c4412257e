import { textField } from '../../effects/form-fields.js'
import { findClient } from '../../oauth/clients.js'
import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const unknownClientIs404 = defineFault({
  id: 'unknown-client-is-404',
  clause: 'TOKEN-2/unknown-client-is-invalid-client',
  also: ['HTTP-1'],
  text: 'An unknown client answers 404.',
  on: { action: 'token' },
  hooks: {
    reply: (answer, call) =>
      answer.status === 401 && findClient(textField(call.payload, 'client_id') ?? '') === undefined
        ? reply(404, { error: 'not_found' })
        : answer,
  },
})
