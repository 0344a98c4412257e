import { textField } from '../../../oauth/client-authentication.js'
import { reply } from '../../../serving/reply.js'
import { defineFault } from '../fault.js'

// TOKEN-4: A token can be revoked.

export const revokeDoesNothing = defineFault({
  id: 'revoke-does-nothing',
  clause: 'TOKEN-4/revoked-token-is-dead',
  also: ['AUTH-2', 'TOKEN-3'],
  rare: 'steps',
  text: 'Revoked tokens go on living.',
  source: 'https://github.com/wso2/product-apim/issues/8194',
  on: { action: 'revoke' },
  hooks: {
    commit: () => false,
  },
})

export const revokeWantsALiveToken = defineFault({
  id: 'revoke-wants-a-live-token',
  clause: 'TOKEN-4/unknown-token-is-200',
  text: 'Revoking a token that never was answers 404.',
  source: 'https://github.com/authlib/authlib/issues/119',
  on: { action: 'revoke' },
  hooks: {
    reply: (answer, call) =>
      answer.status === 200 && call.tokens.verify(textField(call.payload, 'token')).kind === 'invalid'
        ? reply(404, { error: 'not_found' })
        : answer,
  },
})

export const revokeAnswers204 = defineFault({
  id: 'revoke-answers-204',
  clause: 'TOKEN-4/revoking-is-200',
  also: ['HTTP-1', 'HTTP-3'],
  text: 'Revoking a token is answered with 204.',
  source: 'https://github.com/python-discord/sir-lancebot/pull/727',
  on: { action: 'revoke' },
  hooks: {
    reply: answer => (answer.status === 200 ? { ...answer, status: 204, body: '' } : answer),
  },
})

export const anybodyRevokes = defineFault({
  id: 'anybody-revokes',
  clause: 'TOKEN-4/wrong-secret-is-invalid-client',
  text: 'Revoking asks for no secret.',
  source: 'https://github.com/bshaffer/oauth2-server-php/issues/734',
  on: { action: 'revoke' },
  hooks: {
    reply: answer => (answer.status === 401 ? reply(200, {}) : answer),
  },
})
