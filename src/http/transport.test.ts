import { createServer, type Server, type AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { header } from '../findings/index.js'
import {
  clientFor,
  create,
  createVirtualClock,
  list,
  newUser,
  startScriptedServer,
  type ScriptedServer,
  type ScriptStep,
} from '../testing/scripted-server.js'

let server: ScriptedServer
beforeEach(async () => {
  server = await startScriptedServer()
})
afterEach(() => server.close())

const text = '[{"id":9007199254740993,"name":"Zoë 🏗"}]'

describe('a body arrives as the bytes that were meant', () => {
  test.each<[string, Buffer]>([
    ['identity', Buffer.from(text)],
    ['gzip', gzipSync(text)],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateRawSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['GZIP', gzipSync(text)],
  ])('Content-Encoding: %s', async (encoding, body) => {
    server.script = [{ headers: { 'content-encoding': encoding }, body }]
    const { client } = clientFor(server)
    const { response } = await client.send({ operation: list })
    expect(response?.text).toBe(text)
    expect(Buffer.from(response?.bytes ?? [])).toEqual(Buffer.from(text))
    await client.close()
  })

  test('what is no UTF-8 keeps its bytes and says so; a byte order mark stays', async () => {
    server.script = [{ body: Buffer.from([0x22, 0xff, 0x22]) }, { body: Buffer.from('\ufeff{}') }]
    const { client } = clientFor(server)
    const broken = (await client.send({ operation: list })).response
    expect([broken?.validUtf8, broken?.text, [...(broken?.bytes ?? [])]]).toEqual([
      false,
      '"\ufffd"',
      [0x22, 0xff, 0x22],
    ])
    expect((await client.send({ operation: list })).response?.text).toBe('\ufeff{}')
    await client.close()
  })

  test('headers keep their order and repetitions, names in lower case', async () => {
    server.script = [{ headers: { Link: ['<a>; rel="next"', '<b>; rel="last"'], Total: '3' } }]
    const { client } = clientFor(server)
    const exchange = await client.send({ operation: list })
    expect(exchange.response?.headers.filter(([name]) => name === 'link' || name === 'total')).toEqual([
      ['link', '<a>; rel="next"'],
      ['link', '<b>; rel="last"'],
      ['total', '3'],
    ])
    expect(header(exchange, 'Link')).toBe('<a>; rel="next", <b>; rel="last"')
    await client.close()
  })
})

describe('what is no answer is told apart', () => {
  const endless: ScriptStep = response => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const chunk = Buffer.alloc(64 * 1024, 0x20)
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', more)
    }
    more()
  }
  const cut: ScriptStep = (response, _, socket) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('[{"id":1', () => {
      socket.destroy()
    })
  }
  const cutChunked: ScriptStep = (response, _, socket) => {
    response.writeHead(200)
    response.write('[{"id":1', () => {
      socket.destroy()
    })
  }
  const garbage: ScriptStep = (_, __, socket) => {
    socket.end('SSH-2.0-OpenSSH_9.2\r\n')
  }
  const silent: ScriptStep = () => undefined
  const halfSilent: ScriptStep = response => {
    response.writeHead(200)
    response.write('[')
  }

  test.each<[string, ScriptStep, string, RegExp]>([
    ['a body without end', endless, 'too-large', /larger than 1 MiB/],
    [
      'a gzip bomb',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(4 * 1024 * 1024)) },
      'too-large',
      /larger than 1 MiB/,
    ],
    [
      'a brotli bomb',
      { headers: { 'content-encoding': 'br' }, body: brotliCompressSync(Buffer.alloc(4 * 1024 * 1024)) },
      'too-large',
      /larger/,
    ],
    ['a body cut off', cut, 'cut-off', /in the middle of the body/],
    ['chunks cut off', cutChunked, 'cut-off', /in the middle of the body/],
    ['something that is not HTTP', garbage, 'malformed', /not HTTP/],
    [
      'a body that is not what its encoding says',
      { headers: { 'content-encoding': 'gzip' }, body: 'plain' },
      'malformed',
      /Content-Encoding/,
    ],
    [
      'a gzip body cut off',
      { headers: { 'content-encoding': 'gzip' }, body: gzipSync(text.repeat(100)).subarray(0, 60) },
      'malformed',
      /Content-Encoding/,
    ],
    ['silence', silent, 'timeout', /did not answer within 0.05 s/],
    ['silence in the middle of the body', halfSilent, 'timeout', /did not finish its answer within 0.05 s/],
  ])('%s', async (name, step, kind, message) => {
    server.script = [step]
    const { client } = clientFor(server, { maxBody: 1024 * 1024, timeout: name.startsWith('silence') ? 0.05 : 10 })
    await client.token('admin')
    const exchange = await client.send({ operation: list })
    expect(exchange.response).toBeNull()
    expect(exchange.failure).toEqual({ kind, message: expect.stringMatching(message) as unknown })
    expect(exchange.superseded).toBe(false)
    await client.close()
  })

  test('a connection lost before the answer is asked for once more, for it may have been an idle one', async () => {
    server.script = [
      (_, __, socket) => {
        socket.destroy()
      },
    ]
    const { client } = clientFor(server)
    expect((await client.send({ operation: list })).response?.status).toBe(200)
    expect(
      client.exchanges.filter(exchange => exchange.failure !== undefined).map(({ superseded }) => superseded),
    ).toEqual([true])
    await client.close()
  })

  test('nobody listens: the message names the address', async () => {
    const port = await freePort()
    const dead = { url: `http://127.0.0.1:${port}`, clock: createVirtualClock() }
    const { client } = clientFor(dead)
    await expect(client.token('admin')).rejects.toThrow(
      `No usable answer from http://127.0.0.1:${port}/oauth/token: ` +
        `nothing listens at 127.0.0.1:${port} (connection refused). Check PROCORE_LOGIN_URL`,
    )
    await client.close()
  })
})

describe('a redirect is an answer', () => {
  test.each([301, 302, 303, 307, 308])('%i is not followed', async status => {
    const elsewhere = await startScriptedServer()
    server.script = [{ status, headers: { location: `${elsewhere.url}/rest` }, body: '' }]
    const { client } = clientFor(server)
    expect((await client.send({ operation: list })).response?.status).toBe(status)
    expect(elsewhere.received).toEqual([])
    expect(server.received).toHaveLength(1)
    await client.close()
    await elsewhere.close()
  })
})

test('connections are kept: many requests, one socket', async () => {
  const ports = new Set<number | undefined>()
  server.script = Array.from({ length: 5 }, (): ScriptStep => (response, _, socket) => {
    ports.add(socket.remotePort)
    response.end('{}')
  })
  const { client } = clientFor(server)
  for (let i = 0; i < 5; i += 1) await client.send({ operation: list })
  expect(ports.size).toBe(1)
  await client.close()
})

test('an interruption ends a GET that is on its way, and waits for a write', async () => {
  const abort = new AbortController()
  server.script = [
    () => {
      abort.abort()
    },
  ]
  const { client } = clientFor(server, { signal: abort.signal })
  const sending = client.send({ operation: list })
  await expect(sending).rejects.toMatchObject({ name: 'RunStoppedError', reason: 'interrupted' })
  await client.close()

  const second = new AbortController()
  server.script = [
    response => {
      second.abort()
      response.writeHead(201).end('{"id":17}')
    },
  ]
  const other = clientFor(server, { signal: second.signal })
  const exchange = await other.client.send({ operation: create, body: newUser('asbuilt+1@example.com') })
  expect(exchange.response?.status).toBe(201)
  expect(other.ownership.isClaimed('4264', '17')).toBe(true)
  await expect(other.client.send({ operation: list })).rejects.toMatchObject({ reason: 'interrupted' })
  await other.client.close()
})

/** A port on which nobody listens any more. */
async function freePort(): Promise<number> {
  const taken: Server = createServer()
  await new Promise<void>(resolve => {
    taken.listen(0, '127.0.0.1', resolve)
  })
  const { port } = taken.address() as AddressInfo
  await new Promise<void>(resolve => {
    taken.close(() => {
      resolve()
    })
  })
  return port
}
