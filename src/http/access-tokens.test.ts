import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RunStoppedError, TokenRefusedError } from './errors.js'
import {
  clientFor,
  list,
  SECRET,
  startScriptedServer,
  tokenAnswer,
  tokenNumber,
  type ScriptedServer,
} from '../testing/scripted-server.js'

let server: ScriptedServer
beforeEach(async () => {
  server = await startScriptedServer()
})
afterEach(() => server.close())

const bearers = () => server.received.map(({ headers }) => headers.authorization)

test('a token is asked for once, by client credentials in a form, and then used', async () => {
  const { client } = clientFor(server)
  await Promise.all([client.token('admin'), client.token('admin')])
  await client.send({ operation: list })
  await client.send({ operation: list })
  expect(server.tokenCalls).toHaveLength(1)
  const [call] = server.tokenCalls
  expect([call?.method, call?.url, call?.headers['content-type']]).toEqual([
    'POST',
    '/oauth/token',
    'application/x-www-form-urlencoded',
  ])
  expect(Object.fromEntries(new URLSearchParams(call?.body.toString()))).toEqual({
    grant_type: 'client_credentials',
    client_id: 'the-client',
    client_secret: SECRET,
  })
  expect(call?.headers['procore-company-id']).toBeUndefined()
  expect(bearers()).toEqual([`Bearer ${tokenNumber(1)}`, `Bearer ${tokenNumber(1)}`])
  await client.close()
})

test.each<[number | undefined, number, boolean]>([
  [5400, 5339, false],
  [5400, 5340, true],
  [5400, 6000, true],
  [10, 8, false],
  [10, 9, true],
  [undefined, 1_000_000, false],
])('a token that lives %s s is renewed before it expires: after %i s %s', async (expiresIn, later, renewed) => {
  server.tokenScript = [{ body: { access_token: tokenNumber(1), expires_in: expiresIn } }]
  const { client } = clientFor(server)
  await client.send({ operation: list })
  server.clock.at += later * 1000
  await client.send({ operation: list })
  expect(server.tokenCalls).toHaveLength(renewed ? 2 : 1)
  await client.close()
})

describe('a token that died before its time', () => {
  test('is renewed where the login host says that it is dead', async () => {
    const { client } = clientFor(server)
    await client.send({ operation: list })
    server.script = [{ status: 401 }, { status: 401 }, {}]
    const exchange = await client.send({ operation: list })
    expect(exchange.response?.status).toBe(200)
    expect(bearers().at(-1)).toBe(`Bearer ${tokenNumber(2)}`)
    expect(
      client.exchanges.filter(({ operationId, response }) => operationId === list.id && response?.status === 401),
    ).toMatchObject([{ superseded: true }])
    await client.close()
  })

  test('is not what a 401 means where the login host still knows it', async () => {
    const { client } = clientFor(server)
    await client.send({ operation: list })
    server.script = [{ status: 401 }, { status: 200 }]
    const exchange = await client.send({ operation: list })
    expect([exchange.response?.status, exchange.superseded]).toEqual([401, false])
    expect(server.tokenCalls).toHaveLength(1)
    await client.close()
  })

  test('nor where it never worked', async () => {
    server.script = [{ status: 401 }]
    const { client } = clientFor(server)
    expect((await client.send({ operation: list })).response?.status).toBe(401)
    expect(server.received).toHaveLength(1)
    await client.close()
  })
})

describe('no token', () => {
  test.each<[string, Parameters<typeof answers>[0], RegExp]>([
    [
      'wrong credentials',
      { status: 401, body: { error: 'invalid_client' } },
      /\/oauth\/token answered 401 \(invalid_client\) to the credentials of admin\. Check PROCORE_CLIENT_ID and \S+\./,
    ],
    ['a web page', { body: '<html>' }, /answered 200, but no access token\. Check PROCORE_LOGIN_URL/],
    ['a redirect', { status: 302, headers: { location: 'https://example.com' } }, /answered 302, but no access token/],
    ['JSON without a token', { body: {} }, /no access token/],
  ])('%s: the error says what to do, and the same is not asked again', async (_, answer, message) => {
    answers(answer)
    const { client } = clientFor(server)
    await expect(client.token('admin')).rejects.toThrow(message)
    const again = await client.send({ operation: list }).catch((error: unknown) => error)
    expect(again).toBeInstanceOf(TokenRefusedError)
    expect((again as Error).message).not.toContain(SECRET)
    expect(server.tokenCalls).toHaveLength(1)
    expect(server.received).toEqual([])
    await client.close()
  })

  test('a login host that is down ends the run', async () => {
    server.tokenScript = Array.from({ length: 5 }, () => ({ status: 503 }))
    const { client } = clientFor(server)
    const stopped = await client.token('admin').catch((error: unknown) => error)
    expect(stopped).toBeInstanceOf(RunStoppedError)
    expect((stopped as Error).message).toMatch(/answered 503\. Try again/)
    await client.close()
  })

  function answers(answer: Exclude<ScriptedServer['tokenScript'][number], (...args: never[]) => void>): void {
    server.tokenScript = [answer]
  }
})

test('the token goes to the login host alone, and only token calls go there', async () => {
  const login = await startScriptedServer()
  login.tokenScript = [tokenAnswer(7)]
  const { client } = clientFor(server, {}, { loginUrl: login.url })
  await client.send({ operation: list })
  expect([server.tokenCalls.length, login.tokenCalls.length, login.received.length]).toEqual([0, 1, 0])
  expect(bearers()).toEqual([`Bearer ${tokenNumber(7)}`])
  await client.close()
  await login.close()
})
