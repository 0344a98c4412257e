import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSocketServer, type AddressInfo, type Server } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { checks } from '../checks/index.js'
import { urlTarget } from '../target/url-target.js'
import { exitCodes, type Run } from '../findings/index.js'
import { reporters } from '../reporters/index.js'
import { startSandbox } from '../sandbox/index.js'
import { scenarios } from '../scenarios/index.js'
import { buildPlan } from './plan.js'
import { run } from './run.js'
import { everything } from './selection.js'

const SECRET = 'the-secret-of-this-test'
const catalogue = loadCatalogue()
type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A read-only run against an API, with a token endpoint of its own where none is given. */
async function judge(apiUrl: string, loginUrl: string, env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const environment = {
    PROCORE_CLIENT_ID: 'somebody',
    PROCORE_CLIENT_SECRET: SECRET,
    PROCORE_COMPANY_ID: '7',
    ...env,
    PROCORE_LOGIN_URL: loginUrl,
  }
  const plan = buildPlan({ catalogue, checks, scenarios, selection: everything, write: false, seed: 1 })
  const stream = run(plan, urlTarget(apiUrl, environment, { write: false }), { maxWait: 2 })
  for await (const outcome of stream) void outcome
  return stream.report()
}

const tokens: Handler = (_, response) => {
  response
    .writeHead(200, { 'Content-Type': 'application/json' })
    .end('{"access_token":"token-of-this-test","token_type":"Bearer","expires_in":5400,"created_at":1}')
}
const answering =
  (status: number, type: string, body: string | Buffer, headers: Record<string, string> = {}): Handler =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': type, ...headers }).end(body)
  }

const JSON_TYPE = 'application/json'
const cases: readonly (readonly [name: string, handler: Handler])[] = [
  ['HTML', answering(200, 'text/html', '<!doctype html><title>Welcome</title>')],
  ['garbage', answering(200, JSON_TYPE, Buffer.from([0xff, 0xfe, 0x00, 0x9c, 0x80]))],
  ['cut-off JSON', answering(200, JSON_TYPE, '[{"id":1,"name":"An')],
  [
    'a body that breaks off',
    (_, response) => {
      response.writeHead(200, { 'Content-Type': JSON_TYPE, 'Content-Length': '1000' })
      response.write('[{"id":1')
      setImmediate(() => response.destroy())
    },
  ],
  [
    'a body without end',
    (_, response) => {
      response.writeHead(200, { 'Content-Type': JSON_TYPE })
      const chunk = Buffer.alloc(1024 * 1024, 0x20)
      const pour = (): void => {
        while (!response.destroyed && response.write(chunk));
      }
      response.on('drain', pour)
      pour()
    },
  ],
  ['a bomb', answering(200, JSON_TYPE, gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x20)), { 'Content-Encoding': 'gzip' })],
  ['an encoding that it is not in', answering(200, JSON_TYPE, '[]', { 'Content-Encoding': 'gzip' })],
  ['a redirect to another origin', answering(302, JSON_TYPE, '{}', { Location: 'http://127.0.0.1:1/' })],
  ['401 to everything', answering(401, JSON_TYPE, '{"error":"Invalid Token"}')],
  ['403 to everything', answering(403, JSON_TYPE, '{"errors":["no"]}')],
  ['404 to everything', answering(404, JSON_TYPE, '{"errors":"Not Found"}')],
  ['500 to everything', answering(500, JSON_TYPE, '{"error":"at Object.<anonymous> (/srv/app.js:1:1)"}')],
  ['503 to everything', answering(503, 'text/plain', 'down', { 'Retry-After': '1' })],
  ['429 to everything', answering(429, JSON_TYPE, '{}', { 'Retry-After': '3600' })],
  ['{} to everything', answering(200, JSON_TYPE, '{}')],
  ['null to everything', answering(200, JSON_TYPE, 'null')],
]

describe.concurrent('against a target that sends', () => {
  it.each(cases)(
    '%s, a run tells in time what to do or what is wrong',
    async (_, handler) => {
      await within([listener(handler), listener(tokens)], async ([api = '', login = '']) => {
        tells(await judge(api, login))
      })
    },
    30_000,
  )

  it('nothing at all', async () => {
    const silent = createSocketServer()
    await within([silent, listener(tokens)], async ([api = '', login = '']) => {
      tells(await judge(api, login))
    })
  }, 30_000)

  it('what is no HTTP', async () => {
    const odd = createSocketServer(socket => {
      socket.on('error', () => undefined).end('SSH-2.0-OpenSSH_9.2\r\n')
    })
    await within([odd, listener(tokens)], async ([api = '', login = '']) => {
      tells(await judge(api, login))
    })
  }, 30_000)

  it('refusals of a dead port', async () => {
    await within([listener(tokens)], async ([login = '']) => {
      tells(await judge('http://127.0.0.1:9', login))
    })
  }, 30_000)

  it.each<[string, Handler]>([
    ['HTML', answering(200, 'text/html', '<p>Log in</p>')],
    ['a token that is none', answering(200, JSON_TYPE, '{"access_token":7}')],
    ['nothing of use', answering(200, JSON_TYPE, '[]')],
    ['a server error', answering(500, JSON_TYPE, '{}')],
  ])(
    '%s where tokens are asked for',
    async (_, handler) => {
      await within([listener(tokens), listener(handler)], async ([api = '', login = '']) => {
        tells(await judge(api, login))
      })
    },
    30_000,
  )

  it.each([
    ['holds line breaks', 'a\r\nb: c'],
    ['holds NUL', 'a\0b'],
    ['is beyond ASCII', 'a€b'],
    ['is as long as a book', 'a'.repeat(10 * 1024 * 1024)],
  ])(
    'a token that %s is a finding of TOKEN-1',
    async (_, token) => {
      const grant = { access_token: token, token_type: 'Bearer', expires_in: 5400, created_at: 1790000000 }
      const handler = answering(200, JSON_TYPE, JSON.stringify(grant))
      await within([listener(tokens), listener(handler)], async ([api = '', login = '']) => {
        const report = await judge(api, login)
        expect(report.verdict).toBe('non-conformant')
        expect(report.findings.map(({ clause }) => clause)).toContain('TOKEN-1/all-four-fields')
        expect(report.problem).toContain('none that a request can carry')
        expect(JSON.stringify(report.findings)).not.toContain(token.slice(0, 100))
      })
    },
    60_000,
  )

  it('invalid_client to a wrong secret', async () => {
    const sandbox = await startSandbox({ users: 5 })
    try {
      const report = await judge(sandbox.url, sandbox.url, { ...sandbox.env, PROCORE_CLIENT_SECRET: SECRET })
      tells(report)
      expect(report.verdict).toBe('not-verified')
      expect(report.problem).toMatch(/No access token: .*PROCORE_CLIENT_SECRET/s)
    } finally {
      await sandbox.close()
    }
  }, 30_000)
})

/** Exit 2 with a sentence that says what to do, or a finding; never a stack of ours, never a secret. */
function tells(report: Run): void {
  const text = reporters.terminal(report, { color: false })
  expect(exitCodes[report.verdict]).toBeGreaterThan(0)
  if (report.verdict === 'not-verified')
    expect(report.problem ?? '').toMatch(/Check|check|Try again|correct|PROCORE_|limit|later/)
  else expect(report.findings.some(({ severity }) => severity === 'violation')).toBe(true)
  expect(report.outcomes.filter(({ status }) => status === 'errored')).toEqual([])
  for (const secret of [SECRET, 'token-of-this-test']) expect(text + reporters.json(report)).not.toContain(secret)
  expect(text).not.toMatch(/^\s+at .*\.(ts|js):\d+/m)
}

const listener = (handler: Handler): Server =>
  createServer((request, response) => {
    response.on('error', () => undefined)
    request.resume()
    handler(request, response)
  })

/** Runs with servers on loopback, and ends them with all their connections. */
async function within(servers: readonly Server[], use: (urls: readonly string[]) => Promise<void>): Promise<void> {
  const sockets = new Set<{ destroy(): unknown }>()
  for (const server of servers) {
    server.on('connection', socket => {
      sockets.add(socket)
    })
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve)
    })
  }
  try {
    await use(servers.map(server => `http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  } finally {
    for (const socket of sockets) socket.destroy()
    await Promise.all(
      servers.map(
        server =>
          new Promise(resolve => {
            server.close(resolve)
          }),
      ),
    )
  }
}
