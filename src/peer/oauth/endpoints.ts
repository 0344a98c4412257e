import { readJsonBody } from '../request/body.js'
import type { Answer, Incoming, Context } from '../serving/call.js'
import { isObject } from '../request/json.js'
import { partText, readMultipart } from '../request/multipart.js'
import { readQuery } from '../request/query.js'
import { HttpError, unauthorized } from '../serving/http-error.js'
import { bearer, LIFETIME, type Client } from './tokens.js'

type Fields = ReadonlyMap<string, string>

const NO_STORE = { 'Cache-Control': 'no-store' }

const refuse = (status: 400 | 401, error: string, description: string): HttpError =>
  new HttpError(status, { error, error_description: description }, NO_STORE)

/** Fields of a form, a multipart or a JSON body; an empty value counts as absent (RFC 6749, 3.2). */
function readFields({ body, headers }: Incoming): Fields {
  const type = headers['content-type'] ?? 'application/x-www-form-urlencoded'
  const media = type.split(';')[0]?.trim().toLowerCase()
  const filled = (pairs: readonly (readonly [string, unknown])[]): Fields =>
    new Map(
      pairs.flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value] as const] : [])),
    )
  if (body === undefined) throw new HttpError(413, { error: 'invalid_request', error_description: 'too large' })
  if (media === 'application/x-www-form-urlencoded') {
    return filled(
      readQuery(body.toString('utf8'))
        .filter(pair => !pair.broken)
        .map(({ name, value }) => [name, value] as const),
    )
  }
  try {
    if (media === 'multipart/form-data')
      return filled(readMultipart(body, type).map(part => [part.name, partText(part)] as const))
    const value = media === 'application/json' ? readJsonBody(body) : null
    if (isObject(value)) return filled(Object.entries(value))
  } catch {
    throw refuse(400, 'invalid_request', 'The body is malformed.')
  }
  throw refuse(400, 'invalid_request', 'The body is of no kind that is read here.')
}

/** Client id and secret, from the body or HTTP Basic. */
function credentials(fields: Fields, header: string | undefined): readonly [string | undefined, string | undefined] {
  const basic = /^Basic +(\S+)$/i.exec(header ?? '')?.[1]
  if (basic === undefined || fields.has('client_id')) return [fields.get('client_id'), fields.get('client_secret')]
  const [id, ...rest] = Buffer.from(basic, 'base64').toString('utf8').split(':')
  return [id, rest.join(':')]
}

function authenticate(context: Context, fields: Fields, header: string | undefined): Client {
  const [id, secret] = credentials(fields, header)
  if (!id || !secret) throw refuse(400, 'invalid_request', 'client_id or client_secret is missing.')
  const client = context.tokens.client(id, secret)
  if (client === undefined) throw refuse(401, 'invalid_client', 'Client authentication failed.')
  return client
}

function grant(context: Context, incoming: Incoming): Answer {
  const fields = readFields(incoming)
  const type = fields.get('grant_type')
  if (type === undefined) throw refuse(400, 'invalid_request', 'grant_type is missing.')
  if (type !== 'client_credentials')
    throw refuse(400, 'unsupported_grant_type', 'Only client_credentials is granted here.')
  const { text, createdAt } = context.tokens.issue(authenticate(context, fields, incoming.headers.authorization))
  return {
    status: 200,
    body: { access_token: text, token_type: 'bearer', expires_in: LIFETIME, created_at: createdAt },
    headers: NO_STORE,
  }
}

function info(context: Context, incoming: Incoming): Answer {
  const found = context.tokens.verify(bearer(incoming.headers.authorization))
  if (found.state !== 'live') throw unauthorized(found.state === 'expired')
  const { client, createdAt } = found.token
  const owner = [...context.companies.values()]
    .map(company => company.callers.get(client.id))
    .find(user => user !== undefined)
  return {
    status: 200,
    body: {
      resource_owner_id: owner?.id ?? null,
      scopes: [],
      expires_in_seconds: createdAt + LIFETIME - Math.floor(context.now() / 1000),
      application: { uid: client.id },
      created_at: createdAt,
    },
  }
}

function revoke(context: Context, incoming: Incoming): Answer {
  const fields = readFields(incoming)
  const client = authenticate(context, fields, incoming.headers.authorization)
  const token = fields.get('token')
  if (token === undefined) throw refuse(400, 'invalid_request', 'token is missing.')
  context.tokens.revoke(token, client)
  return { status: 200, body: {} }
}

const ENDPOINTS: Readonly<Record<string, readonly [string, (context: Context, incoming: Incoming) => Answer]>> = {
  '/oauth/token': ['POST', grant],
  '/oauth/token/info': ['GET', info],
  '/oauth/revoke': ['POST', revoke],
}

/** The answer of an OAuth endpoint (TOKEN-1 … TOKEN-4); undefined for any other path. @throws HttpError */
export function answerOauth(context: Context, incoming: Incoming): Answer | undefined {
  const [method, answer] = (Object.hasOwn(ENDPOINTS, incoming.path) ? ENDPOINTS[incoming.path] : undefined) ?? []
  if (method === undefined || answer === undefined) return undefined
  if (incoming.method !== method) throw new HttpError(405, { error: 'method_not_allowed' }, { Allow: method })
  return answer(context, incoming)
}
