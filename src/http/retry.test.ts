import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MAX_ATTEMPTS, waitBeforeRetry } from './retry.js'
import {
  clientFor,
  list,
  START,
  startScriptedServer,
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
