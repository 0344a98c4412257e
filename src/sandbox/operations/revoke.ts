import { reply } from '../serving/reply.js'
import type { TokenEffect } from './effect.js'
import { textField } from './form-fields.js'
import { oauthError, readClient } from './token.js'

/** TOKEN-4: a token that never was is no error; nobody ends the token of another client. */
export const revoke: TokenEffect = call => {
  const value = textField(call.payload, 'token')
  if (value === null) return oauthError(400, 'invalid_request', 'The parameter token is missing.')
  const client = readClient(call)
  if ('status' in client) return client
  const verdict = call.tokens.judge(value)
  if (verdict.kind !== 'invalid' && verdict.token.client === client && call.at('commit', true))
    call.tokens.revoke(value)
  return reply(200, {})
}
