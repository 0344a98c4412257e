import type { Call, TokenHandler } from '../serving/call.js'
import { refusals, reply } from '../serving/reply.js'
import { oauthError, readClient, textField } from './client-authentication.js'
import { callerEmail, type SandboxClient } from './clients.js'
import { bearerToken, tokenLife } from './tokens.js'

const GRANT = 'client_credentials'
/** Only a variant hands refresh tokens out; without it there is no such grant. */
const REFRESH = 'refresh_token'

/** Whoever redeems a refresh token uses it up, whatever becomes of the answer. */
function ownsRefreshToken(call: Call, client: SandboxClient): boolean {
  return call.tokens.redeem(textField(call.payload, REFRESH) ?? '') === client
}

/** TOKEN-1, TOKEN-2 */
export const token: TokenHandler = call => {
  const grant = textField(call.payload, 'grant_type')
  if (grant === null) return oauthError(400, 'invalid_request', 'The parameter grant_type is missing.')
  if (grant !== GRANT && !(grant === REFRESH && call.tokens.refreshes()))
    return oauthError(400, 'unsupported_grant_type', `The only grant type is ${GRANT}.`)
  const client = readClient(call)
  if ('status' in client) return client
  if (grant === REFRESH && !ownsRefreshToken(call, client))
    return oauthError(400, 'invalid_grant', 'The refresh token is unknown, was redeemed, or is of another client.')
  const issued = call.tokens.issue(client)
  return reply(200, {
    access_token: issued.value,
    token_type: 'Bearer',
    expires_in: tokenLife(),
    created_at: issued.createdAt,
  })
}

/** TOKEN-3 */
export const tokenInfo: TokenHandler = call => {
  const status = call.hook('token', call.tokens.verify(bearerToken(call.headers['authorization'])))
  if (status.kind === 'expired') return refusals.expiredToken()
  if (status.kind !== 'valid') return refusals.invalidToken()
  const { client, createdAt } = status.token
  const [home] = call.database.companies.values()
  return reply(200, {
    resource_owner_id: home?.byEmail.get(callerEmail(client.caller))?.id ?? null,
    scopes: [],
    expires_in_seconds: call.tokens.secondsLeft(status.token),
    application: { uid: client.clientId },
    created_at: createdAt,
  })
}

/** TOKEN-4: a token that never was is no error; nobody ends the token of another client. */
export const revoke: TokenHandler = call => {
  const value = textField(call.payload, 'token')
  if (value === null) return oauthError(400, 'invalid_request', 'The parameter token is missing.')
  const client = readClient(call)
  if ('status' in client) return client
  const status = call.tokens.verify(value)
  if (status.kind !== 'invalid' && status.token.client === client && call.hook('commit', true))
    call.tokens.revoke(value)
  return reply(200, {})
}
