import type { Call, TokenHandler } from '../serving/call.js'
import type { Payload } from '../request/body.js'
import { isPart } from '../request/form.js'
import { type Reply, refusals, reply } from '../serving/reply.js'
import { callerEmail, findClient, type SandboxClient } from './clients.js'
import { bearerToken, tokenLife } from './tokens.js'

/** A text field of a token request, from a form or from JSON; null where it is missing or empty. */
export function textField(payload: Payload, name: string): string | null {
  if (payload.kind === 'json') {
    const value = Object.hasOwn(payload.value, name) ? payload.value[name] : null
    return typeof value === 'string' && value !== '' ? value : null
  }
  const node = payload.kind === 'form' ? payload.tree.children.get(name) : undefined
  const text = isPart(node) ? node.bytes.toString('utf8') : ''
  return text === '' ? null : text
}

const GRANT = 'client_credentials'

/** TOKEN-1, TOKEN-2 */
export const token: TokenHandler = call => {
  const grant = textField(call.payload, 'grant_type')
  if (grant === null) return oauthError(400, 'invalid_request', 'The parameter grant_type is missing.')
  if (grant !== GRANT) return oauthError(400, 'unsupported_grant_type', `The only grant type is ${GRANT}.`)
  const client = readClient(call)
  if ('status' in client) return client
  const issued = call.tokens.issue(client)
  return reply(200, {
    access_token: issued.value,
    token_type: 'Bearer',
    expires_in: tokenLife(),
    created_at: issued.createdAt,
  })
}

/** The client that a request names and proves to be. */
function readClient(call: Call): SandboxClient | Reply {
  const clientId = textField(call.payload, 'client_id')
  const secret = textField(call.payload, 'client_secret')
  if (clientId === null || secret === null) {
    return oauthError(
      400,
      'invalid_request',
      `The parameter ${clientId === null ? 'client_id' : 'client_secret'} is missing.`,
    )
  }
  const client = findClient(clientId)
  if (client === undefined || client.clientSecret !== secret) {
    return oauthError(401, 'invalid_client', 'The client is unknown or its secret is wrong.')
  }
  return client
}

function oauthError(status: 400 | 401, error: string, description: string): Reply {
  return reply(status, { error, error_description: description })
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
