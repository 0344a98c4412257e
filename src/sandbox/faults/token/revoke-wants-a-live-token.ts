import { textField } from '../../effects/form-fields.js'
import { reply } from '../../reply.js'
import { defineFault } from '../fault.js'

export const revokeWantsALiveToken = defineFault({
  id: 'revoke-wants-a-live-token',
  clause: 'TOKEN-4/unknown-token-is-200',
  text: 'Revoking a token that never was answers 404.',
  source: 'https://github.com/authlib/authlib/issues/119',
  on: { action: 'revoke' },
  hooks: {
    reply: (answer, call) =>
      answer.status === 200 && call.tokens.judge(textField(call.payload, 'token')).kind === 'invalid'
        ? reply(404, { error: 'not_found' })
        : answer,
  },
})
