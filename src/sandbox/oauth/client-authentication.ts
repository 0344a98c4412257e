import type { Call } from '../serving/call.js'
import type { Payload } from '../request/body.js'
import { isPart } from '../request/form.js'
import { type Reply, reply } from '../serving/reply.js'
import { findClient, type SandboxClient } from './clients.js'

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

/** A refusal as RFC 6749, 5.2 writes it. Who came with HTTP Basic is told so (RFC 9110, 11.6.1). */
export function oauthError(status: 400 | 401, error: string, description: string, basic = false): Reply {
  const headers = basic && status === 401 ? { 'WWW-Authenticate': 'Basic realm="sandbox"' } : undefined
  return reply(status, { error, error_description: description }, headers)
}

interface Proof {
  readonly clientId: string | null
  readonly secret: string | null
}

/** The client that a request names and proves to be, in its body or as HTTP Basic, never both ways (RFC 6749, 2.3). */
export function readClient(call: Call): SandboxClient | Reply {
  const inBody = { clientId: textField(call.payload, 'client_id'), secret: textField(call.payload, 'client_secret') }
  const authorization = call.headers['authorization']
  const isBasic = /^basic(?: |$)/i.test(authorization ?? '')
  const basic = isBasic ? readBasic(authorization ?? '') : null
  if (isBasic && basic === null)
    return oauthError(401, 'invalid_client', 'The Authorization header cannot be read as HTTP Basic.', true)
  if (basic !== null && contradict(basic, inBody))
    return oauthError(400, 'invalid_request', 'The body names another client than the Authorization header.')
  const { clientId, secret } = basic ?? inBody
  if (clientId === null || secret === null) {
    const missing = clientId === null ? 'client_id' : 'client_secret'
    return oauthError(400, 'invalid_request', `The parameter ${missing} is missing.`)
  }
  const client = findClient(clientId)
  if (client === undefined || client.clientSecret !== secret)
    return oauthError(401, 'invalid_client', 'The client is unknown or its secret is wrong.', isBasic)
  return client
}

const contradict = (basic: Proof, body: Proof): boolean =>
  (body.clientId !== null && body.clientId !== basic.clientId) || (body.secret !== null && body.secret !== basic.secret)

const BASIC = /^basic +([A-Za-z0-9+/_-]+={0,2}) *$/i

/** Client id and secret of an `Authorization: Basic` header, both form-encoded within; null where it is malformed. */
function readBasic(authorization: string): Proof | null {
  const encoded = BASIC.exec(authorization)?.[1]
  if (encoded === undefined) return null
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon < 0) return null
  return { clientId: formDecoded(text.slice(0, colon)), secret: formDecoded(text.slice(colon + 1)) }
}

/** Most libraries send id and secret as they are: what is no form encoding stands for itself. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
