import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  clientFor,
  confirmUsers,
  create,
  newUser,
  START,
  startScriptedServer,
  sync,
  update,
  type ScriptedServer,
  type ScriptStep,
} from '../testing/scripted-server.js'

let server: ScriptedServer
beforeEach(async () => {
  server = await startScriptedServer()
})
afterEach(() => server.close())

const reset = (seconds: number): string => String(START / 1000 + seconds)
const limited = (over: Record<string, string> = {}): ScriptStep => ({
  status: 429,
  headers: { 'x-rate-limit-limit': '25', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset(8), ...over },
  body: { errors: 'slow down' },
})
const newEmail = 'asbuilt+test-1@example.com'

describe('HTTP-9/looks-before-repeating-a-write', () => {
  const searches = () =>
    server.received.filter(({ method, url }) => method === 'GET' && url.includes(encodeURIComponent(newEmail)))
  const creates = () => server.received.filter(({ method }) => method === 'POST')

  test.each([502, 504])('a create answered with %i is sent again once a search has not found it', async status => {
    server.script = [
      { status },
      { body: [{ id: 1, email_address: 'somebody@example.com' }] },
      { status: 201, body: { id: 17, email_address: newEmail } },
    ]
    const { client, ownership } = clientFor(server)
    const exchange = await client.send({ operation: create, body: newUser(newEmail) })
    expect(exchange.response?.status).toBe(201)
    expect(server.received.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST'])
    expect(searches()).toHaveLength(1)
    expect(ownership.isClaimed('4264', '17')).toBe(true)
    await client.close()
  })

  test.each<[string, ScriptStep]>([
    ['the search finds it', { body: [{ id: 17, email_address: newEmail.toUpperCase() }] }],
    ['the search is refused', { status: 403, body: { errors: ['no'] } }],
    ['the search cannot be read', { body: '<html>' }],
  ])('it is not sent again where %s', async (_, answer) => {
    server.script = [{ status: 502 }, answer]
    const { client } = clientFor(server)
    const exchange = await client.send({ operation: create, body: newUser(newEmail) })
    expect([exchange.response?.status, exchange.superseded]).toEqual([502, true])
    expect(creates()).toHaveLength(1)
    await client.close()
  })

  test('where nobody can tell twice in a row, the second 502 stands as an answer', async () => {
    server.script = [{ status: 502 }, { status: 403 }, { status: 502 }]
    const { client } = clientFor(server)
    await client.send({ operation: create, body: newUser(newEmail) })
    const exchange = await client.send({ operation: create, body: newUser(newEmail) })
    expect([exchange.response?.status, exchange.superseded]).toEqual([502, false])
    expect(creates()).toHaveLength(2)
    await client.close()
  })

  test('a sync that would create is looked for too; one by ids or origin ids, or an update, goes again', async () => {
    const { client, ownership } = clientFor(server)
    confirmUsers(ownership, ['17'])
    server.script = [{ status: 502 }, { body: [{ id: 18, email_address: newEmail }] }]
    await client.send({
      operation: sync,
      body: { kind: 'json', value: { updates: [{ email_address: newEmail, last_name: 'x' }] } },
    })
    expect(server.received.map(({ method }) => method)).toEqual(['PATCH', 'GET'])
    server.received.length = 0
    server.script = [{ status: 502 }, {}, { status: 504 }, {}]
    await client.send({
      operation: sync,
      body: { kind: 'json', value: { updates: [{ id: 17 }, { origin_id: 'asbuilt-1', email_address: newEmail }] } },
    })
    await client.send({
      operation: update,
      path: { id: '17' },
      body: { kind: 'json', value: { user: { city: 'Oslo' } } },
    })
    expect(server.received.map(({ method }) => method)).toEqual(['PATCH', 'PATCH', 'PATCH', 'PATCH'])
    await client.close()
  })

  test('a create answered with 429 or 503 was not carried out: it is sent again when its time has come', async () => {
    server.script = [
      { status: 503, headers: { 'retry-after': '1' } },
      limited({ 'retry-after': '1' }),
      { status: 201, body: { id: 17, email_address: newEmail } },
    ]
    const { client } = clientFor(server)
    await client.send({ operation: create, body: newUser(newEmail) })
    expect(server.received.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST'])
    await client.close()
  })

  test('a create whose connection broke is not sent again', async () => {
    server.script = [(_response, _received, socket) => socket.destroy()]
    const { client } = clientFor(server)
    const exchange = await client.send({ operation: create, body: newUser(newEmail) })
    expect([exchange.response, exchange.failure?.kind, exchange.superseded]).toEqual([null, 'connection', false])
    expect(server.received).toHaveLength(1)
    await client.close()
  })
})
