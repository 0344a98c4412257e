import { createServer, request, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientFor, list, startScriptedServer, type ScriptedServer } from '../testing/scripted-server.js'
import type { Proxies } from './proxies.js'

/** A key and certificate that nobody vouches for, of no use to anybody. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZIYOuTCnWUKB/MQq
B06w7+N4VTMXBasdLQUcyJOyCoOhRANCAATiedL5B4b+ZEuiXu2RxuCOcaZXKFDv
phhS8P2sEmL5eoF+fMUfFCWJyDRSKfK9XiNvgjFZRKPNQe4jM34dgaIE
-----END PRIVATE KEY-----
`
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBhTCCASugAwIBAgIUcKZ7BCSeI85jV9kCUpHshM/b2tEwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMYXNidWlsdC50ZXN0MCAXDTI2MTEzMDA5MDg0OVoYDzIxMjYx
MTA2MDkwODQ5WjAXMRUwEwYDVQQDDAxhc2J1aWx0LnRlc3QwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAATiedL5B4b+ZEuiXu2RxuCOcaZXKFDvphhS8P2sEmL5eoF+
fMUfFCWJyDRSKfK9XiNvgjFZRKPNQe4jM34dgaIEo1MwUTAdBgNVHQ4EFgQU3iQ1
tBMwGQKdBOAwFMekLAOCw/swHwYDVR0jBBgwFoAU3iQ1tBMwGQKdBOAwFMekLAOC
w/swDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiAj/ek6gVWhHlhC
QlyNsKjeazMeykjzZe10kGaaRKGFgAIhAOKaE8n5xM1Di6IVyX8oZRgWTHNaXUZT
UnOqaNXRIurO
-----END CERTIFICATE-----
`

/** A name that only the proxy knows. */
const NAME = 'api.asbuilt.invalid'
const PASSWORD = 'pa55-of-the-proxy'

interface TestProxy {
  readonly host: string
  readonly asked: string[]
  /** Answers with this status in place of leading anywhere. */
  refuse: number | null
}

let server: ScriptedServer
let running: Server[]
let sockets: Set<Socket>
beforeEach(async () => {
  running = []
  sockets = new Set()
  server = await startScriptedServer()
})
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  for (const one of running) await new Promise(resolve => one.close(resolve))
  await server.close()
})

async function listen(one: Server): Promise<number> {
  running.push(one)
  one.on('connection', (socket: Socket) => sockets.add(socket))
  await new Promise<void>(resolve => one.listen(0, '127.0.0.1', resolve))
  return (one.address() as AddressInfo).port
}

/** A proxy that leads to one port, whatever it is asked for. */
async function startProxy(port: number): Promise<TestProxy> {
  const proxy: TestProxy & { host: string } = { host: '', asked: [], refuse: null }
  const one = createServer((call, answer) => {
    proxy.asked.push(`${call.method} ${call.url} ${call.headers['proxy-authorization'] ?? ''}`.trim())
    if (proxy.refuse !== null) return void answer.writeHead(proxy.refuse).end()
    const { pathname, search } = new URL(call.url ?? '')
    const { method } = call
    const headers = new Headers(call.headers as Record<string, string>)
    headers.delete('proxy-authorization')
    const onward = request(
      { host: '127.0.0.1', port, method, headers: Object.fromEntries(headers), path: pathname + search },
      reply => {
        answer.writeHead(reply.statusCode ?? 0, reply.headers)
        reply.pipe(answer)
      },
    )
    call.pipe(onward)
  })
  one.on('connect', (call, socket: Socket) => {
    proxy.asked.push(`CONNECT ${call.url}`)
    if (proxy.refuse !== null) return void socket.end(`HTTP/1.1 ${String(proxy.refuse)} No\r\n\r\n`)
    const tunnel = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      socket.pipe(tunnel).pipe(socket)
    })
    sockets.add(tunnel)
    for (const end of [tunnel, socket]) end.on('error', () => end.destroy())
  })
  proxy.host = `127.0.0.1:${await listen(one)}`
  return proxy
}

const proxiesAt = (host: string, except = ''): Proxies => {
  const url = `http://me:${PASSWORD}@${host}`
  return { http: { url, host, variable: 'http_proxy' }, https: { url, host, variable: 'HTTPS_PROXY' }, except }
}

async function ask(proxies: Proxies | undefined, url: string) {
  const over = { apiUrl: url, loginUrl: server.url, ...(proxies === undefined ? {} : { proxies }) }
  const { client } = clientFor(server, {}, over)
  try {
    return await client.send({ operation: list, caller: 'nobody', once: true })
  } finally {
    await client.close()
  }
}

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const one = createServer()
  const port = await listen(one)
  await new Promise(resolve => one.close(resolve))
  running = running.filter(other => other !== one)
  return port
}

describe('a network that is left through a proxy', () => {
  it('leads through it to a name that is not known here, with name and password', async () => {
    const proxy = await startProxy(Number(new URL(server.url).port))
    const { response } = await ask(proxiesAt(proxy.host), `http://${NAME}`)
    expect(response?.status).toBe(200)
    const [asked = ''] = proxy.asked
    expect(asked).toMatch(new RegExp(`^GET http://${NAME}/rest/`))
    expect(asked).toContain(Buffer.from(`me:${PASSWORD}`).toString('base64'))
    expect(server.received[0]?.headers.host).toBe(NAME)
    expect(server.received[0]?.headers['proxy-authorization']).toBeUndefined()
  })

  it('does not lead through it to what is excepted', async () => {
    const proxy = await startProxy(9)
    expect((await ask(proxiesAt(proxy.host, '127.0.0.1'), server.url)).response?.status).toBe(200)
    expect((await ask(proxiesAt(proxy.host, '*'), server.url)).response?.status).toBe(200)
    expect(proxy.asked).toEqual([])
  })

  it('is not looked for in the environment where the target has none', async () => {
    const before = process.env['http_proxy']
    process.env['http_proxy'] = 'http://127.0.0.1:9'
    try {
      expect((await ask(undefined, server.url)).response?.status).toBe(200)
    } finally {
      if (before === undefined) delete process.env['http_proxy']
      else process.env['http_proxy'] = before
    }
  })

  it.each<[string, number | null, RegExp]>([
    ['http', 407, /the proxy asks for a name and password \(407\).*http_proxy/],
    ['https', 407, /the proxy asks for a name and password \(407\).*HTTPS_PROXY/],
    ['https', 403, /the proxy that HTTPS_PROXY .*answered 403 in place of leading to api\.asbuilt\.invalid.*NO_PROXY/],
  ])('tells of a proxy that refuses to lead to %s with %s', async (scheme, status, told) => {
    const proxy = await startProxy(9)
    proxy.refuse = status
    const { failure } = await ask(proxiesAt(proxy.host), `${scheme}://${NAME}`)
    expect(failure?.message).toMatch(told)
    expect(failure?.message).not.toContain(PASSWORD)
  })

  it.each([
    ['http', 'http_proxy'],
    ['https', 'HTTPS_PROXY'],
  ] as const)('names the proxy that is not there, for %s', async (scheme, variable) => {
    const host = `127.0.0.1:${await closedPort()}`
    const { http, https } = proxiesAt(host)
    const proxies = { except: '', ...(scheme === 'http' ? http && { http } : https && { https }) }
    const { failure } = await ask(proxies, `${scheme}://${NAME}`)
    expect(failure?.message).toBe(`nothing listens at ${host}, the proxy that ${variable} names (connection refused)`)
  })
})

describe('a certificate that nobody here vouches for', () => {
  it.each([false, true])('leads to NODE_EXTRA_CA_CERTS (through a proxy: %s)', async proxied => {
    const port = await listen(createTlsServer({ key: KEY, cert: CERTIFICATE }, (_, answer) => void answer.end('{}')))
    const proxy = await startProxy(port)
    const url = proxied ? `https://${NAME}` : `https://localhost:${port}`
    const { failure } = await ask(proxied ? proxiesAt(proxy.host) : undefined, url)
    expect(failure?.message).toMatch(/no secure connection to .*SELF_SIGNED.*NODE_EXTRA_CA_CERTS/)
    expect(proxy.asked).toEqual(proxied ? [`CONNECT ${NAME}:443`] : [])
  })

  it('a port that does not speak TLS is told apart', async () => {
    const { failure } = await ask(undefined, server.url.replace('http:', 'https:'))
    expect(failure?.message).toMatch(/no secure connection to .*does it speak https/)
    expect(failure?.message).not.toMatch(/NODE_EXTRA_CA_CERTS/)
  })
})
