import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { loadCatalogue, type Action, type Operation } from '../catalogue/index.js'
import { createClient, type ClientOptions } from '../http/client.js'
import type { Clock } from '../http/clock.js'
import { responseFrom, type Exchange } from '../findings/index.js'
import { createOwnership, type Ownership } from '../http/writing/ownership.js'
import type { Target } from '../http/target.js'

/** A request as it reached the scripted server. */
export interface ScriptedRequest {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
  /** The virtual clock when it came, in milliseconds since `START`. */
  readonly at: number
}

/** A response of the script: 200 and `{}` where it says nothing else. */
export interface ScriptedResponse {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly body?: unknown
}

/** What the script does with a request: it responds, or it takes the socket in hand. */
export type ScriptStep =
  ScriptedResponse | ((response: ServerResponse, received: ScriptedRequest, socket: Socket) => void)

/** A server that responds as a test tells it, in virtual time. */
export interface ScriptedServer {
  readonly url: string
  /** Every request but token calls. */
  readonly received: ScriptedRequest[]
  readonly tokenCalls: ScriptedRequest[]
  /** Answers to the next requests; past its end each is answered `200 {}`. */
  script: ScriptStep[]
  /** Answers to the next token calls; past its end each gets a token of its own. */
  tokenScript: ScriptStep[]
  readonly clock: Clock & { readonly slept: number[]; at: number }
  close(): Promise<void>
}

/** Where virtual time begins. */
export const START = Date.UTC(2026, 0, 5, 9)
/** A client secret with every character that encoding may get wrong. */
export const SECRET = 'pa55/word+with=signs "and" ümlaut'
export const tokenNumber = (n: number): string => `token-number-${String(n).padStart(4, '0')}`

/** A clock in which sleeping takes no time. */
export function createVirtualClock(): Clock & { readonly slept: number[]; at: number } {
  const slept: number[] = []
  const clock = {
    slept,
    at: START,
    now: () => clock.at,
    sleep(milliseconds: number): Promise<void> {
      slept.push(milliseconds)
      clock.at += milliseconds
      return Promise.resolve()
    },
  }
  return clock
}

/** A server on a free loopback port that answers by script. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const clock = createVirtualClock()
  const received: ScriptedRequest[] = []
  const tokenCalls: ScriptedRequest[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('error', () => undefined)
      .on('end', () => {
        const { method = '', url = '', headers } = request
        const call = { method, url, headers, body: Buffer.concat(chunks), at: clock.at - START }
        const forToken = url.startsWith('/oauth/token') && method === 'POST'
        ;(forToken ? tokenCalls : received).push(call)
        const next = (forToken ? scripted.tokenScript : scripted.script).shift()
        play(next ?? (forToken ? tokenAnswer(tokenCalls.length) : {}), response, call, request.socket)
      })
  })
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const scripted: ScriptedServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    tokenCalls,
    clock,
    script: [],
    tokenScript: [],
    close: () =>
      new Promise(resolve => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
  return scripted
}

export const tokenAnswer = (n: number): ScriptedResponse => ({
  body: { access_token: tokenNumber(n), token_type: 'Bearer', expires_in: 5400, created_at: 1 },
})

function play(step: ScriptStep, response: ServerResponse, call: ScriptedRequest, socket: Socket): void {
  if (typeof step === 'function') {
    step(response, call, socket)
    return
  }
  const { status = 200, headers = {}, body = {} } = step
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body))
}

export const catalogue = loadCatalogue()

/** The first operation with an action (of a version). */
export function operationWith(action: Action, where: (operation: Operation) => boolean = () => true): Operation {
  const found = [...catalogue.operations, ...catalogue.tokenOperations].find(
    operation => operation.action === action && where(operation),
  )
  if (found === undefined) throw new Error(`the catalogue holds no ${action}`)
  return found
}

export function scriptedTarget(server: Pick<ScriptedServer, 'url' | 'clock'>, over: Partial<Target> = {}): Target {
  return {
    apiUrl: server.url,
    loginUrl: server.url,
    companyId: '4264',
    admin: { clientId: 'the-client', clientSecret: SECRET },
    projectIds: [],
    permissionTemplateIds: [],
    tradeIds: [],
    clock: server.clock,
    clockIsOurs: false,
    embedded: false,
    ...over,
  }
}

/** A client on a scripted server, with an ownership of its own. */
export function clientFor(
  server: Pick<ScriptedServer, 'url' | 'clock'>,
  options: Partial<ClientOptions> = {},
  over: Partial<Target> = {},
) {
  const ownership: Ownership = options.ownership ?? createOwnership({ tag: 'asbuilt+test' })
  return {
    ownership,
    client: createClient({
      target: scriptedTarget(server, over),
      catalogue,
      seed: 1,
      write: true,
      ownership,
      ...options,
    }),
  }
}

/** Makes users ours as a run does: somebody says so, and a GET of each has shown it a moment ago. */
export function confirmUsers(ownership: Ownership, ids: readonly string[], companyId = '4264'): void {
  for (const id of ids) {
    const email = `${ownership.tag}-${id}@example.com`
    ownership.claim({ companyId, id, email })
    const body = Buffer.from(`{"id":${id},"email_address":"${email}"}`)
    const exchange: Exchange = {
      id: 'x0',
      operationId: show.id,
      version: show.version,
      caller: 'admin',
      request: { method: 'GET', url: 'http://127.0.0.1/', headers: {}, body: null },
      response: responseFrom(200, [], body),
      superseded: false,
      startedAt: START,
      duration: 0,
    }
    ownership.note({ operation: show, path: { id } }, exchange, companyId, 0)
  }
}

export const list = operationWith('list', operation => operation.companyIn === 'path')
export const show = operationWith('show', operation => operation.companyIn === 'path')
export const create = operationWith('create', operation => operation.companyIn === 'path')
export const update = operationWith('update', operation => operation.companyIn === 'path')
export const invite = operationWith('invite')
export const sync = operationWith('sync')
export const bulkAdd = operationWith('bulk-add')
export const newUser = (email: string) => ({
  kind: 'json' as const,
  value: { user: { last_name: 'Reyes', email_address: email } },
})
