import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { authorize } from './access.js'
import type { Answer, Incoming, Context } from './call.js'
import { writeJson } from '../request/json.js'
import { answerOauth } from '../oauth/endpoints.js'
import { readQuery } from '../request/query.js'
import type { RateStatus } from './rate-limiter.js'
import { HttpError, unauthorized } from './http-error.js'
import { findRoute } from './router.js'
import { bearer } from '../oauth/tokens.js'

const MAX_BODY = 6 * 1024 * 1024
const MAX_DRAINED = 256 * 1024 * 1024
const MIN_ZIPPED = 2048
const ANONYMOUS = 'anybody'

/** The whole body; undefined where it is too large. The rest is read all the same, so that no connection is cut. */
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  let size = 0
  let chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MAX_BODY) chunks.push(chunk)
    else chunks = []
    if (size > MAX_DRAINED) break
  }
  return size > MAX_BODY ? undefined : Buffer.concat(chunks)
}

function readIncoming(request: IncomingMessage, body: Buffer | undefined, ownOrigin: string): Incoming {
  const address = (request.url ?? '/').replace(/^https?:\/\/[^/?#]*/i, '')
  const at = address.indexOf('?')
  const host = request.headers.host ?? ''
  return {
    method: request.method ?? 'GET',
    path: at < 0 ? address : address.slice(0, at),
    query: readQuery(at < 0 ? '' : address.slice(at + 1)),
    headers: request.headers,
    body,
    origin: /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? `http://${host}` : ownOrigin,
  }
}

function fileAt(context: Context, { method, path }: Incoming): Answer | undefined {
  const kept =
    method === 'GET' && path.startsWith('/files/') ? context.files.get(path.slice('/files/'.length)) : undefined
  return kept && { status: 200, body: kept.bytes, headers: { 'Content-Type': kept.contentType } }
}

/** Routing, token, rate limit, then the operation. `onStatus` learns what the headers have to say. */
function answerApi(context: Context, incoming: Incoming, onStatus: (status: RateStatus) => void): Answer {
  const match = findRoute(incoming.method, incoming.path)
  const found = context.tokens.verify(bearer(incoming.headers.authorization))
  const status = context.limiter.take(found.state === 'live' ? found.token.client.id : ANONYMOUS)
  onStatus(status)
  if (status.refused) {
    const wait = Math.max(1, Math.ceil(status.reset - context.now() / 1000))
    throw new HttpError(429, { error: 'Too many calls.' }, { 'Retry-After': String(wait) })
  }
  if (found.state !== 'live') throw unauthorized(found.state === 'expired')
  const call = authorize(context, incoming, match, found.token.client)
  return call.route.handler(call)
}

const rateHeaders = ({ limit, remaining, reset }: RateStatus): Readonly<Record<string, string>> => ({
  'X-RATE-LIMIT-LIMIT': String(limit),
  'x-rate-limit-remaining': String(remaining),
  'X-Rate-Limit-Reset': String(reset),
})

function send(request: IncomingMessage, response: ServerResponse, answer: Answer, status: RateStatus): void {
  const plain = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(writeJson(answer.body))
  const zip = plain.length > MIN_ZIPPED && /\bgzip\b/i.test(String(request.headers['accept-encoding'] ?? ''))
  response.writeHead(answer.status, {
    'content-type': 'application/json',
    ...rateHeaders(status),
    ...(zip ? { 'Content-Encoding': 'gzip' } : {}),
    ...(answer.headers?.['Content-Type'] === undefined ? {} : { 'content-type': answer.headers['Content-Type'] }),
    ...Object.fromEntries(Object.entries(answer.headers ?? {}).filter(([name]) => name !== 'Content-Type')),
    ...(request.complete ? {} : { Connection: 'close' }),
  })
  response.end(zip ? gzipSync(plain, { level: 1 }) : plain)
}

/** What cannot even be read as HTTP: 400 or 431, and the connection ends. */
function refuseRaw(error: NodeJS.ErrnoException, socket: Socket, context: Context): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy()
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
  const body = writeJson({ code: 'BAD_REQUEST', message: 'The request cannot be read.' })
  const headers = { 'Content-Type': 'application/json', 'Content-Length': String(body.length), Connection: 'close' }
  const lines = Object.entries({ ...headers, ...rateHeaders(context.limiter.peek(ANONYMOUS)) }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`)
}

/** A server of the API and OAuth, or (`onlyLogin`) of OAuth alone. Not listening yet. */
export function createPeerServer(context: Context, onlyLogin: boolean, ownOrigin: () => string): Server {
  const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
    let status = context.limiter.peek(ANONYMOUS)
    const work = async (): Promise<Answer> => {
      const incoming = readIncoming(request, await readBody(request), ownOrigin())
      const outside = answerOauth(context, incoming) ?? fileAt(context, incoming)
      if (outside !== undefined) return outside
      if (onlyLogin) throw new HttpError(404, { message: 'There is nothing at this address.' })
      return answerApi(context, incoming, taken => (status = taken))
    }
    work()
      .catch((error: unknown): Answer => {
        if (error instanceof HttpError) return error
        if (!request.destroyed || request.complete) process.stderr.write(`peer: ${String(error)}\n`)
        return { status: 500, body: { message: 'internal error' } }
      })
      .then(answer => send(request, response, answer, status))
      .catch(() => response.destroy())
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseRaw(error, socket as Socket, context))
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 405 Method Not Allowed\r\nConnection: close\r\n\r\n'))
  return server
}
