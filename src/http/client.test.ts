import { afterEach, beforeEach, expect, test } from 'vitest'
import { MAX_FAILURES } from './circuit-breaker.js'
import {
  clientFor,
  list,
  show,
  startScriptedServer,
  type ScriptedServer,
  type ScriptStep,
} from '../testing/scripted-server.js'

let server: ScriptedServer
beforeEach(async () => {
  server = await startScriptedServer()
})
afterEach(() => server.close())

const hangUp: ScriptStep = (_, __, socket) => {
  socket.destroy()
}

test('the budget counts every request, token calls and retries too, and is never overdrawn', async () => {
  server.script = [{ status: 502 }]
  const { client } = clientFor(server, { budget: 3 })
  await client.send({ operation: list })
  expect(client.requests).toBe(3)
  await expect(client.send({ operation: list })).rejects.toMatchObject({
    reason: 'budget-exhausted',
    message: 'The budget of 3 requests is spent. Raise --budget, or choose less with --only.',
  })
  expect(server.received.length + server.tokenCalls.length).toBe(3)
  await client.close()
})

test('after a few failures in a row nothing more is sent; the message says what happened and what to do', async () => {
  server.script = Array.from({ length: 20 }, () => hangUp)
  const { client } = clientFor(server)
  await client.send({ operation: list })
  await client.send({ operation: list })
  expect(server.received).toHaveLength(MAX_FAILURES)
  await expect(client.send({ operation: list })).rejects.toMatchObject({
    reason: 'target-down',
    message: expect.stringMatching(
      /stopped answering \(4 failures in a row\): .* closed the connection without an answer.*Check PROCORE_API_URL/,
    ) as unknown,
  })
  expect(server.received).toHaveLength(MAX_FAILURES)
  await client.close()
})

test('an answer in between keeps the run alive', async () => {
  const { client } = clientFor(server)
  for (let i = 0; i < 4; i += 1) {
    server.script = [hangUp, hangUp, {}]
    await client.send({ operation: list })
    expect((await client.send({ operation: list })).response?.status).toBe(200)
  }
  await client.close()
})

test('a 502 that persists counts as a failure, a 500 does not', async () => {
  server.script = Array.from({ length: 40 }, () => ({ status: 502 }))
  const down = clientFor(server, {}, { clockIsOurs: true })
  for (let i = 0; i < MAX_FAILURES; i += 1) expect((await down.client.send({ operation: list })).superseded).toBe(false)
  await expect(down.client.send({ operation: list })).rejects.toThrow(/keeps answering 502/)
  await down.client.close()

  server.script = Array.from({ length: 9 }, () => ({ status: 500 }))
  const broken = clientFor(server)
  for (let i = 0; i < 9; i += 1) expect((await broken.client.send({ operation: list })).response?.status).toBe(500)
  await broken.client.close()
})

test('time lost on requests that nobody answers counts as waiting', async () => {
  server.script = Array.from({ length: 3 }, (): ScriptStep => () => {
    server.clock.at += 10_000
  })
  const { client } = clientFor(server, { timeout: 0.05 })
  await client.send({ operation: list })
  await client.send({ operation: list })
  server.script = [{ status: 503 }]
  await expect(client.send({ operation: list })).rejects.toThrow(/after 20 s without progress/)
  await client.close()
})

test('exchanges are numbered in the order in which they went out, and can be asked again', async () => {
  const seen: string[] = []
  const { client } = clientFor(server, {
    onExchange: exchange => seen.push(`${exchange.id} ${exchange.operationId ?? ''}`),
  })
  const exchange = await client.send({ operation: show, path: { id: '17' }, query: [['a b', 'ü&']] })
  expect(seen).toHaveLength(2)
  expect(seen[1]).toBe(`x2 ${show.id}`)
  const draft = client.draftOf(exchange)
  expect(draft?.path).toEqual({ id: '17' })
  if (draft !== undefined) expect((await client.send(draft)).request).toEqual(exchange.request)
  expect(exchange.request.url).toBe(
    `${server.url}${show.path.replace('{company_id}', '4264').replace('{id}', '17')}?a%20b=%C3%BC%26`,
  )
  await client.close()
})

test('a client that continues another one keeps its token and its numbering, with a budget of its own', async () => {
  const first = clientFor(server, { budget: 2 })
  await first.client.send({ operation: list })
  const second = clientFor(server, { budget: 1, continues: first.client })
  expect((await second.client.send({ operation: list })).id).toBe('x3')
  expect(server.tokenCalls).toHaveLength(1)
  await first.client.close()
  await second.client.close()
})
