import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import { receiveBody, readPayload, type Payload } from '../request/body.js'
import { parseQuery } from '../request/query.js'
import type { ReceivedRequest } from './call.js'
import type { Account } from './connections.js'
import { refusals, type Reply } from './reply.js'

/** More header fields than any client of this API sends. */
const MAX_HEADERS = 500

type Arrival = ReceivedRequest | Reply | null

/**
 * Reads a request off the wire, at once where no body follows, or says why it is not even looked at. null where the
 * sender went away.
 */
export function receive(incoming: IncomingMessage, account: Account): Arrival | Promise<Arrival> {
  return incoming.method === 'GET' && !announcesBody(incoming.headers)
    ? readHead(incoming, { kind: 'none' })
    : receiveWhole(incoming, account)
}

/** The answer to whoever called by a name that is none of ours; what they send besides is not looked at. */
export function turnAway(incoming: IncomingMessage): Reply {
  incoming.resume()
  return refusals.misdirected(incoming.headers.host ?? '')
}

const announcesBody = (headers: IncomingHttpHeaders): boolean =>
  (headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined

async function receiveWhole(incoming: IncomingMessage, account: Account): Promise<Arrival> {
  const body = await receiveBody(incoming, account)
  if (body.kind === 'aborted') return null
  if (body.kind === 'too-large') return refusals.tooLarge()
  return readHead(
    incoming,
    incoming.method === 'GET' ? { kind: 'none' } : await readPayload(joinHeaders(incoming.headers), body.bytes),
  )
}

function readHead(incoming: IncomingMessage, payload: Payload): Arrival {
  if (incoming.rawHeaders.length > MAX_HEADERS * 2) return refusals.tooManyHeaders()
  const { path, search } = splitTarget(incoming.url ?? '/')
  return {
    method: incoming.method ?? '',
    path,
    query: parseQuery(search),
    headers: joinHeaders(incoming.headers),
    payload,
  }
}

function joinHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const joined = Object.create(null) as Record<string, string>
  for (const name in headers) {
    const value = headers[name]
    joined[name] = Array.isArray(value) ? value.join(', ') : (value ?? '')
  }
  return joined
}

/** The target of a request line: a path, or an absolute URL as proxies send it. */
function splitTarget(target: string): { readonly path: string; readonly search: string } {
  const local = target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
  const at = local.indexOf('?')
  return at < 0 ? { path: local || '/', search: '' } : { path: local.slice(0, at) || '/', search: local.slice(at + 1) }
}
