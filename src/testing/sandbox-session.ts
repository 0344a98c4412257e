import { Agent, type IncomingMessage } from 'node:http'
import request from 'supertest'
import { loadCatalogue, type Operation } from '../catalogue/index.js'
import { tryParseJson, stringifyJson, type Json, type JsonObject } from '../json/index.js'
import { startSandbox, type Sandbox, type SandboxOptions } from '../sandbox/index.js'
import { scalarText } from '../sandbox/directory/values.js'

/** One part of a multipart body: text, or a file. */
export type RequestPart = readonly [
  name: string,
  value: string | { readonly file: Buffer; readonly filename: string; readonly contentType: string },
]

/** How a request differs from a plain one by the admin. */
export interface RequestOptions {
  readonly as?: 'admin' | 'readonly' | 'noaccess' | 'nobody'
  /** Path parameters besides the company. */
  readonly id?: string
  /** The company of path or query, and of the header. */
  readonly company?: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string | null>>
  readonly json?: unknown
  readonly parts?: readonly RequestPart[]
  readonly raw?: { readonly contentType: string | null; readonly body: string | Buffer }
}

/** A response as it came over the wire. */
export interface SandboxResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** Names of headers as they came. */
  readonly names: readonly string[]
  /** The body as lossless JSON; undefined where it is none. */
  readonly body: Json | undefined
}

/** A sandbox and callers with tokens, over connections that are kept alive. */
export interface SandboxSession {
  readonly sandbox: Sandbox
  operation(id: string): Operation
  /** Calls an operation by its id. */
  call(operation: Operation | string, ask?: RequestOptions): Promise<SandboxResponse>
  /** Sends anything at all. */
  send(method: string, path: string, ask?: RequestOptions): Promise<SandboxResponse>
  token(caller: 'admin' | 'readonly' | 'noaccess'): Promise<string>
  close(): Promise<void>
}

export async function openSandboxSession(options: SandboxOptions = {}): Promise<SandboxSession> {
  const sandbox = await startSandbox({
    ...(options.variants === undefined ? { rateLimit: { limit: 1_000_000, seconds: 10 } } : {}),
    ...options,
  })
  const catalogue = loadCatalogue()
  const agent = new Agent({ keepAlive: true, maxSockets: 4 })
  const tokens = new Map<string, string>()

  const token: SandboxSession['token'] = async caller => {
    const known = tokens.get(caller)
    if (known !== undefined) return known
    const { clientId, clientSecret } = sandbox.credentials[caller]
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
    }).toString()
    const answer = await send('POST', '/oauth/token', {
      as: 'nobody',
      raw: { contentType: 'application/x-www-form-urlencoded', body: form },
    })
    const value = scalarText((answer.body as JsonObject)['access_token'])
    tokens.set(caller, value)
    return value
  }

  const send: SandboxSession['send'] = async (method, path, ask = {}) => {
    const { as = 'admin', company = sandbox.facts.companyId } = ask
    const headers: Record<string, string | null> = {
      'Procore-Company-Id': company,
      ...(as === 'nobody' ? {} : { Authorization: `Bearer ${await token(as)}` }),
      ...ask.headers,
    }
    const client = request(sandbox.url)
    const verb = method.toLowerCase() as 'get'
    const call = client[verb](path)
      .agent(agent)
      .redirects(0)
      .ok(() => true)
      .buffer(true)
      .parse(collect)
    for (const [name, value] of Object.entries(headers)) if (value !== null) call.set(name, value)
    for (const [name, value] of ask.parts ?? []) {
      if (typeof value === 'string') call.field(name, value)
      else call.attach(name, value.file, { filename: value.filename, contentType: value.contentType })
    }
    if (ask.json !== undefined) call.set('Content-Type', 'application/json').send(stringifyJson(ask.json))
    if (ask.raw !== undefined) {
      if (ask.raw.contentType !== null) call.set('Content-Type', ask.raw.contentType)
      call.serialize(body => body as string).send(ask.raw.body)
    }
    const response = await call
    const text = (response.body as Buffer).toString('utf8')
    const raw = (response as unknown as { readonly res: IncomingMessage }).res.rawHeaders
    return {
      status: response.status,
      headers: response.headers,
      names: raw.filter((_, i) => i % 2 === 0),
      text,
      body: tryParseJson(text),
    }
  }

  const operation: SandboxSession['operation'] = id => catalogue.operation(id)
  const call: SandboxSession['call'] = (target, ask = {}) => {
    const described = typeof target === 'string' ? operation(target) : target
    const company = ask.company ?? sandbox.facts.companyId
    const path = described.path.replace('{company_id}', company).replace('{id}', ask.id ?? '100001')
    const query = [described.companyIn === 'query' ? `company_id=${company}` : '', ask.query ?? '']
      .filter(Boolean)
      .join('&')
    return send(described.method, query === '' ? path : `${path}?${query}`, ask)
  }

  return {
    sandbox,
    operation,
    call,
    send,
    token,
    async close() {
      agent.destroy()
      await sandbox.close()
    },
  }
}

/** The body as bytes: superagent would read JSON with the digits of long ids lost. */
function collect(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const stream = response as NodeJS.ReadableStream
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(Buffer.from(chunk)))
  stream.on('end', () => done(null, Buffer.concat(chunks)))
  // an answer that breaks off is superagent's to report
  stream.on('error', () => undefined)
}
