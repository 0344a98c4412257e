import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { openSandboxSession, type SandboxSession } from '../../testing/sandbox-session.js'
import { converse, openWire, type Wire } from '../../testing/wire.js'
import type { SandboxOptions } from '../options.js'
import { connectionsWithin } from './connections.js'

const LIST = 'rest_v13_companies_company_id_users_get'
const answered = (text: string): boolean => text.includes('\r\n\r\n')
const hostOf = (url: string): string => new URL(url).host

describe('a sandbox under fire', () => {
  let session: SandboxSession
  const wires: Wire[] = []
  const wire = async (): Promise<Wire> => {
    const opened = await openWire(session.sandbox.url)
    wires.push(opened)
    return opened
  }
  const begin = async (options: SandboxOptions = {}): Promise<void> => {
    session = await openSandboxSession(options)
  }
  afterEach(async () => {
    for (const opened of wires.splice(0)) opened.reset()
    await session.close()
  })
  const served = async (): Promise<number> => (await session.call(LIST)).status

  it('outlives a tunnel that is asked for and reset', async () => {
    await begin()
    for (let i = 0; i < 20; i += 1) {
      const tunnel = await wire()
      await tunnel.send('CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n')
      tunnel.reset()
    }
    expect(await served()).toBe(200)
  })

  it('refuses a tunnel and hangs up, so that closing it does not wait for anybody', async () => {
    await begin()
    const said = await converse(
      session.sandbox.url,
      'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n',
    )
    expect(said).toMatch(/^HTTP\/1\.1 405 /)
  })

  const halves = {
    'a body that was announced': 'Content-Length: 100000\r\n\r\n{"user":',
    'a body that was never begun': 'Content-Length: 10\r\n\r\n',
    'a body in chunks': 'Transfer-Encoding: chunked\r\n\r\n5\r\n{"use\r\n',
    'a body that waits to be asked for': 'Expect: 100-continue\r\nContent-Length: 10\r\n\r\n',
    'a head': 'X-Half: ',
  }
  it.each(Object.entries(halves))('serves everybody else beside sixty halves of %s', async (_, half) => {
    await begin()
    const { url } = session.sandbox
    for (let i = 0; i < 60; i += 1)
      await (await wire()).send(`POST /rest/v1.0/users HTTP/1.1\r\nHost: ${hostOf(url)}\r\n${half}`)
    expect(await served()).toBe(200)
    expect((await session.call('rest_v10_users_post', { json: { user: {} } })).status).toBe(400)
  })

  it('still tells whoever sends too much at a time to come back', async () => {
    await begin({ latency: 300 })
    const ask = `GET /rest/v1.0/users HTTP/1.1\r\nHost: ${hostOf(session.sandbox.url)}\r\n\r\n`
    const many = await Promise.all(Array.from({ length: 60 }, wire))
    await Promise.all(many.map(one => one.send(ask)))
    const said = await Promise.all(many.map(one => one.heard(answered)))
    expect(said.filter(text => /^HTTP\/1\.1 503 [^]*Retry-After: 1\r\n/.test(text)).length).toBe(12)
    expect(said.filter(text => text.startsWith('HTTP/1.1 401 ')).length).toBe(48)
  })

  it('answers requests that were sent all at once in their order', async () => {
    await begin()
    const host = hostOf(session.sandbox.url)
    const paths = ['/nowhere', '/rest/v1.0/users', '/avatars/none', '/nowhere', '/']
    const said = await converse(
      session.sandbox.url,
      paths
        .map((path, i) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n${i === 4 ? 'Connection: close\r\n' : ''}\r\n`)
        .join(''),
    )
    expect([...said.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual([
      '404',
      '401',
      '404',
      '404',
      '200',
    ])
  })
})

describe('what callers hold', () => {
  let server: Server
  const wires: Wire[] = []
  afterEach(() => {
    for (const wire of wires.splice(0)) wire.reset()
    server.closeAllConnections()
    server.close()
  })
  /** A server that answers with what it holds for each request, and never where the path is /slow. */
  async function serve(limits: { connections: number; bytes: number }): Promise<string> {
    const connections = connectionsWithin(limits)
    server = createServer((incoming, outgoing) => {
      const account = connections.open(incoming, outgoing)
      incoming.on('data', (chunk: Buffer) => {
        account.hold(chunk.length)
      })
      incoming.on('error', () => undefined)
      incoming.on('end', () => {
        if (incoming.url !== '/slow') outgoing.end('done')
      })
    })
    server.on('connection', socket => {
      connections.add(socket)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  const open = async (url: string): Promise<Wire> => {
    const wire = await openWire(url)
    wires.push(wire)
    return wire
  }
  const get = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'
  const post = (length: number, path = '/'): string =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`

  it('is within a number of connections: the one that was quiet longest is ended', async () => {
    const url = await serve({ connections: 3, bytes: Infinity })
    const [first, second, third] = [await open(url), await open(url), await open(url)]
    await first.send(get)
    await first.heard(answered)
    const fourth = await open(url)
    expect(await second.heard()).toBe('')
    for (const alive of [first, third, fourth]) {
      await alive.send(get)
      expect(await alive.heard(text => text.endsWith('done'))).toMatch(/done$/)
    }
  })

  it('is within a number of bytes: the body that was quiet longest gives way to the one that comes', async () => {
    const url = await serve({ connections: 10, bytes: 150_000 })
    const [quiet, busy] = [await open(url), await open(url)]
    await quiet.send(post(200_000) + 'x'.repeat(60_000))
    await busy.send(post(120_000) + 'x'.repeat(120_000))
    expect(await busy.heard(text => text.endsWith('done'))).toMatch(/done$/)
    expect(await quiet.heard()).toBe('')
  })

  it('is given back with the answer', async () => {
    const url = await serve({ connections: 10, bytes: 150_000 })
    const [waiting, again] = [await open(url), await open(url)]
    await waiting.send(post(10, '/slow') + 'x'.repeat(10))
    for (let i = 1; i <= 5; i += 1) {
      await again.send(post(100_000) + 'x'.repeat(100_000))
      expect((await again.heard(text => text.split('done').length > i)).split('done')).toHaveLength(i + 1)
    }
    waiting.end()
    expect(await waiting.heard()).toBe('')
  })
})
