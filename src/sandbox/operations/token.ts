import type { Call } from '../serving/call.js'
import { findClient, type SandboxClient } from '../oauth/clients.js'
import { TOKEN_LIFE } from '../oauth/tokens.js'
import { reply, type Reply } from '../serving/reply.js'
import type { TokenEffect } from './effect.js'
import { textField } from './form-fields.js'

const GRANT = 'client_credentials'

/** TOKEN-1, TOKEN-2 */
export const token: TokenEffect = call => {
  const grant = textField(call.payload, 'grant_type')
  if (grant === null) return oauthError(400, 'invalid_request', 'The parameter grant_type is missing.')
  if (grant !== GRANT) return oauthError(400, 'unsupported_grant_type', `The only grant type is ${GRANT}.`)
  const client = readClient(call)
  if ('status' in client) return client
  const issued = call.tokens.issue(client)
  return reply(200, {
    access_token: issued.value,
    token_type: 'Bearer',
    expires_in: TOKEN_LIFE,
    created_at: issued.createdAt,
  })
}

/** The client that a request names and proves to be. */
export function readClient(call: Call): SandboxClient | Reply {
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

export function oauthError(status: 400 | 401, error: string, description: string): Reply {
  return reply(status, { error, error_description: description })
}
