import { userField } from '../../catalogue/index.js'
import { textOf, type User } from '../directory/user.js'
import { callerEmail, type SandboxClient } from '../oauth/clients.js'
import { bearerToken } from '../oauth/tokens.js'
import type { Call } from '../serving/call.js'
import { refusals, reply, type Reply } from '../serving/reply.js'
import type { Json } from '../../json/index.js'

/** Who asks, or why there is no answer: a live token is all that these reads need. */
function caller(call: Call): SandboxClient | Reply {
  const status = call.tokens.verify(bearerToken(call.headers['authorization']))
  if (status.kind === 'valid') return status.token.client
  return status.kind === 'expired' ? refusals.expiredToken() : refusals.invalidToken()
}

/** The companies that the caller has access to. They fit one page. */
export function companies(call: Call): Reply {
  const client = caller(call)
  if ('status' in client) return client
  const open = client.mayRead ? [...call.database.companies.values()].filter(({ accessible }) => accessible) : []
  const shown = open.map(({ id, name }): Json => ({ id, name, [userField.active]: true }))
  return reply(200, shown, { Total: String(shown.length), 'Per-Page': String(call.catalogue.limits.honouredPageSize) })
}

/** Who the caller is, whatever the company. */
export function whoami(call: Call): Reply {
  const client = caller(call)
  if ('status' in client) return client
  const user = homeUser(call, client)
  if (user === undefined) return refusals.notFound()
  const name = [userField.givenName, userField.familyName].flatMap(field => textOf(user, field) ?? []).join(' ')
  return reply(200, { id: user.id, login: textOf(user, userField.email), name })
}

function homeUser(call: Call, client: SandboxClient): User | undefined {
  const [home] = call.database.companies.values()
  return home?.byEmail.get(callerEmail(client.caller))
}
