import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RunStoppedError } from './errors.js'
import { MAX_ATTEMPTS, waitBeforeRetry } from './retry.js'
import {
  clientFor,
  create,
  list,
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
const statuses = (
  exchanges: readonly { response: { status: number } | null; superseded: boolean; operationId: string | null }[],
) =>
  exchanges
    .filter(exchange => exchange.operationId !== 'oauth_token_post')
    .map(exchange => [exchange.response?.status, exchange.superseded])
const born = 'asbuilt+test-1@example.com'

describe('HTTP-9/waits-until-reset', () => {
  test('after a 429 without Retry-After the same request goes out again once the reset has passed', async () => {
    server.script = [limited()]
    const { client } = clientFor(server)
    const exchange = await client.send({ operation: list })
    expect(exchange.response?.status).toBe(200)
    expect(server.received.map(({ url }) => url)).toEqual([server.received[0]?.url, server.received[0]?.url])
    expect(server.received[1]?.at).toBeGreaterThanOrEqual(8000)
    expect(server.received[1]?.at).toBeLessThan(9000)
    expect(statuses(client.exchanges)).toEqual([
      [429, true],
      [200, false],
    ])
    await client.close()
  })

  test('before a request whose limit is spent the client waits, without being refused first', async () => {
    server.script = [
      { headers: { 'x-rate-limit-limit': '25', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset(10) } },
    ]
    const { client } = clientFor(server)
    await client.send({ operation: list })
    expect(client.rateLimit).toEqual({ limit: 25, remaining: 0, reset: START / 1000 + 10 })
    await client.send({ operation: list })
    expect(server.received.map(({ at }) => at)).toEqual([0, 10_000])
    await client.close()
  })

  test('a spent limit of one caller does not hold up another', async () => {
    server.script = [
      { headers: { 'x-rate-limit-limit': '25', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset(10) } },
    ]
    const { client } = clientFor(server)
    await client.send({ operation: list })
    await client.send({ operation: list, caller: 'nobody' })
    expect(server.clock.slept).toEqual([])
    await client.close()
  })

  test('a draft sent once neither waits for its turn nor is sent again', async () => {
    server.script = [
      { headers: { 'x-rate-limit-limit': '25', 'x-rate-limit-remaining': '0', 'x-rate-limit-reset': reset(10) } },
      limited(),
    ]
    const { client } = clientFor(server)
    await client.send({ operation: list, once: true })
    const exchange = await client.send({ operation: list, once: true })
    expect([exchange.response?.status, exchange.superseded]).toEqual([429, false])
    expect(server.clock.slept).toEqual([])
    await client.close()
  })
})

describe('HTTP-9/waits-retry-after', () => {
  test.each<[string, ScriptStep]>([
    ['a 429 with both hints', limited({ 'retry-after': '3' })],
    ['a 429 with Retry-After alone', { status: 429, headers: { 'retry-after': '3' } }],
    ['a 503', { status: 503, headers: { 'retry-after': '3' }, body: 'busy' }],
    ['a 503 with a date', { status: 503, headers: { 'retry-after': 'Mon, 05 Jan 2026 09:00:03 GMT' } }],
  ])('%s: the request goes out again after three seconds, not earlier and not much later', async (_, step) => {
    server.script = [step]
    const { client } = clientFor(server)
    const exchange = await client.send({ operation: list })
    expect(exchange.response?.status).toBe(200)
    expect(server.received[1]?.at).toBeGreaterThanOrEqual(3000)
    expect(server.received[1]?.at).toBeLessThan(3500)
    await client.close()
  })
})

describe('HTTP-9/backs-off-with-jitter', () => {
  test('each wait is longer than the one before, by spans that the seed decides', async () => {
    const waits = async (seed: number): Promise<number[]> => {
      const other = await startScriptedServer()
      other.script = Array.from({ length: MAX_ATTEMPTS - 1 }, () => ({ status: 503 }))
      const { client } = clientFor(other, { seed })
      expect((await client.send({ operation: list })).response?.status).toBe(200)
      await client.close()
      await other.close()
      return other.clock.slept
    }
    const [first, again, second] = [await waits(1), await waits(1), await waits(2)]
    expect(first).toEqual(again)
    expect(first).not.toEqual(second)
    for (const slept of [first, second]) {
      expect(slept).toHaveLength(MAX_ATTEMPTS - 1)
      expect(slept.every((wait, i) => i === 0 || wait > (slept[i - 1] ?? 0))).toBe(true)
    }
  })

  test('what persists is an answer like any other, the last one of five', async () => {
    server.script = Array.from({ length: 9 }, () => ({ status: 502, body: '<html>bad gateway</html>' }))
    const { client } = clientFor(server)
    await client.send({ operation: list })
    expect(statuses(client.exchanges)).toEqual([
      [502, true],
      [502, true],
      [502, true],
      [502, true],
      [502, false],
    ])
    await client.close()
  })

  test('what was sent once on purpose has not come again: nobody says that it persists', async () => {
    server.script = [{ status: 503 }]
    const { client } = clientFor(server)
    await client.send({ operation: list, once: true })
    expect(statuses(client.exchanges)).toEqual([[503, true]])
    await client.close()
  })

  test.each([
    [200, {}, null],
    [400, {}, null],
    [401, {}, null],
    [408, {}, null],
    [500, {}, null],
    [501, {}, null],
    [505, {}, null],
    [502, { 'retry-after': '60' }, 500],
    [504, {}, 500],
    [503, {}, 500],
    [429, {}, 500],
    [429, { 'retry-after': '0' }, 100],
    [429, { 'x-rate-limit-reset': reset(-5) }, 500],
    [429, { 'x-rate-limit-reset': String(START + 5000) }, 500],
    [429, { 'x-rate-limit-reset': 'soon', 'retry-after': 'later' }, 500],
    [503, { 'x-rate-limit-reset': reset(9) }, 500],
  ])('%i with %o: waits %s ms and a part of that', (status, headers: Record<string, string>, wait) => {
    const question = { status, header: (name: string) => headers[name], attempt: 1, now: START }
    expect(waitBeforeRetry({ ...question, jitter: 0 })).toBe(wait)
    expect(waitBeforeRetry({ ...question, jitter: 0.5 })).toBe(wait === null ? null : wait * 1.5)
    expect(waitBeforeRetry({ ...question, attempt: MAX_ATTEMPTS, jitter: 0 })).toBeNull()
  })
})

describe('HTTP-9/looks-before-repeating-a-write', () => {
  const searches = () =>
    server.received.filter(({ method, url }) => method === 'GET' && url.includes(encodeURIComponent(born)))
  const creates = () => server.received.filter(({ method }) => method === 'POST')

  test.each([502, 504])('a create answered with %i is sent again once a search has not found it', async status => {
    server.script = [
      { status },
      { body: [{ id: 1, email_address: 'somebody@example.com' }] },
      { status: 201, body: { id: 17, email_address: born } },
    ]
    const { client, ownership } = clientFor(server)
    const exchange = await client.send({ operation: create, body: newUser(born) })
    expect(exchange.response?.status).toBe(201)
    expect(server.received.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST'])
    expect(searches()).toHaveLength(1)
    expect(ownership.userIds).toEqual(['17'])
    await client.close()
  })

  test.each<[string, ScriptStep]>([
    ['the search finds it', { body: [{ id: 17, email_address: born.toUpperCase() }] }],
    ['the search is refused', { status: 403, body: { errors: ['no'] } }],
    ['the search cannot be read', { body: '<html>' }],
  ])('it is not sent again where %s', async (_, answer) => {
    server.script = [{ status: 502 }, answer]
    const { client } = clientFor(server)
    const exchange = await client.send({ operation: create, body: newUser(born) })
    expect([exchange.response?.status, exchange.superseded]).toEqual([502, true])
    expect(creates()).toHaveLength(1)
    await client.close()
  })

  test('where nobody can tell twice in a row, the second 502 stands as an answer', async () => {
    server.script = [{ status: 502 }, { status: 403 }, { status: 502 }]
    const { client } = clientFor(server)
    await client.send({ operation: create, body: newUser(born) })
    const exchange = await client.send({ operation: create, body: newUser(born) })
    expect([exchange.response?.status, exchange.superseded]).toEqual([502, false])
    expect(creates()).toHaveLength(2)
    await client.close()
  })

  test('a sync that would create is looked for too; one by ids or origin ids, or an update, goes again', async () => {
    const { client, ownership } = clientFor(server)
    ownership.add('17')
    server.script = [{ status: 502 }, { body: [{ id: 18, email_address: born }] }]
    await client.send({
      operation: sync,
      body: { kind: 'json', value: { updates: [{ email_address: born, last_name: 'x' }] } },
    })
    expect(server.received.map(({ method }) => method)).toEqual(['PATCH', 'GET'])
    server.received.length = 0
    server.script = [{ status: 502 }, {}, { status: 504 }, {}]
    await client.send({
      operation: sync,
      body: { kind: 'json', value: { updates: [{ id: 17 }, { origin_id: 'asbuilt-1', email_address: born }] } },
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
      { status: 201, body: { id: 17, email_address: born } },
    ]
    const { client } = clientFor(server)
    await client.send({ operation: create, body: newUser(born) })
    expect(server.received.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST'])
    await client.close()
  })

  test('a create whose connection broke is not sent again', async () => {
    server.script = [(_response, _received, socket) => socket.destroy()]
    const { client } = clientFor(server)
    const exchange = await client.send({ operation: create, body: newUser(born) })
    expect([exchange.response, exchange.failure?.kind, exchange.superseded]).toEqual([null, 'connection', false])
    expect(server.received).toHaveLength(1)
    await client.close()
  })
})

describe('waiting has an end', () => {
  test.each<[string, ScriptStep, RegExp]>([
    [
      'one wait beyond --max-wait',
      { status: 503, headers: { 'retry-after': '3600' } },
      /answered 503: the run would have to wait 3601 s.*--max-wait of at least 3601/,
    ],
    ['a reset beyond --max-wait', limited({ 'x-rate-limit-reset': reset(40) }), /answered 429: .*41 s.*20 s in all/],
  ])('%s ends the run and says how long it would have taken', async (_, step, message) => {
    server.script = [step]
    const { client } = clientFor(server)
    const stopped = await client.send({ operation: list }).catch((error: unknown) => error)
    expect(stopped).toBeInstanceOf(RunStoppedError)
    expect(stopped).toMatchObject({ reason: 'target-down', message: expect.stringMatching(message) as unknown })
    expect(server.clock.slept).toEqual([])
    await client.close()
  })

  test('so do many short ones without progress', async () => {
    server.script = Array.from({ length: 9 }, () => ({ status: 503, headers: { 'retry-after': '6' } }))
    const { client } = clientFor(server)
    await expect(client.send({ operation: list })).rejects.toThrow(/after 20 s without progress/)
    expect(server.received).toHaveLength(4)
    await client.close()
  })

  test('progress in between starts the count anew', async () => {
    server.script = Array.from({ length: 8 }, (_, i) =>
      i % 2 === 0 ? { status: 503, headers: { 'retry-after': '9' } } : {},
    )
    const { client } = clientFor(server)
    for (let i = 0; i < 4; i += 1) await client.send({ operation: list })
    expect(server.clock.slept).toHaveLength(4)
    await client.close()
  })

  test('on a clock of our own waiting costs nothing and is never too long', async () => {
    server.script = [{ status: 429, headers: { 'retry-after': '3600' } }]
    const { client } = clientFor(server, {}, { clockIsOurs: true })
    expect((await client.send({ operation: list })).response?.status).toBe(200)
    await client.close()
  })
})
