import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Json } from '../../json/index.js'
import { ForeignWriteError, UnconfirmedUserError } from '../errors.js'
import { createOwnership } from './ownership.js'
import type { Body } from '../request-draft.js'
import {
  bulkAdd,
  clientFor,
  create,
  invite,
  list,
  newUser,
  show,
  startScriptedServer,
  sync,
  update,
  type ScriptedServer,
  type ScriptStep,
} from '../../testing/scripted-server.js'

const sent = 'asbuilt+test-1@example.com'
const json = (value: Json): Body => ({ kind: 'json', value })
const change = (id: string) => ({ operation: update, path: { id }, body: json({ user: { city: 'Oslo' } }) })
const created = (id: number): ScriptStep => ({ status: 201, body: { id, email_address: sent } })
const shown = (id: number, email: string | null = sent, more: object = {}): ScriptStep => ({
  body: { id, email_address: email, ...more },
})
const listed = (...users: object[]): ScriptStep => ({ body: users })

let server: ScriptedServer
beforeEach(async () => {
  server = await startScriptedServer()
})
afterEach(() => server.close())

/** A client whose create was answered with id 17. */
async function afterCreate(answer = created(17)) {
  const opened = clientFor(server, {
    ownership: createOwnership({ tag: 'asbuilt+test', now: () => server.clock.now() }),
  })
  server.script = [answer]
  await opened.client.send({ operation: create, body: newUser(sent) })
  server.received.length = 0
  return opened
}
const calls = (): string[] => server.received.map(({ method, url }) => `${method} ${url.replace(/\?.*/, '')}`)
const USER = '/rest/v1.0/companies/4264/users/17'

describe('a user is looked at before it is written to', () => {
  test('once by its id, and not again while the look is fresh', async () => {
    const { client } = await afterCreate()
    server.script = [shown(17), {}, {}]
    await client.send(change('17'))
    await client.send(change('17'))
    expect(calls()).toEqual([`GET ${USER}`, `PATCH ${USER}`, `PATCH ${USER}`])
    await client.close()
  })

  test('a GET that the run sends anyway is a look', async () => {
    const { client } = await afterCreate()
    server.script = [shown(17)]
    await client.send({ operation: show, path: { id: '17' } })
    await client.send(change('17'))
    expect(calls()).toEqual([`GET ${USER}`, `PATCH ${USER}`])
    await client.close()
  })

  test('a list alone is none, for it may show our address beside the id of somebody else', async () => {
    const { client } = await afterCreate()
    server.script = [listed({ id: 17, email_address: sent }), shown(17, 'boss@example.org')]
    await client.send({ operation: list })
    await expect(client.send(change('17'))).rejects.toThrow(UnconfirmedUserError)
    expect(calls().filter(call => call.startsWith('PATCH'))).toEqual([])
    await client.close()
  })

  test.each<[string, ScriptStep]>([
    ['somebody else', shown(17, 'boss@example.org')],
    ['a user of another run', shown(17, 'asbuilt+other-1@example.com')],
    ['another id', shown(18)],
    ['nobody', { status: 404, body: {} }],
    ['no address', shown(17, null)],
    ['a page that is no JSON', { body: '<html>' }],
  ])('an id that shows %s is not adopted', async (_, answer) => {
    const { client } = await afterCreate()
    server.script = [answer, answer]
    await expect(client.send(change('17'))).rejects.toThrow(UnconfirmedUserError)
    await expect(client.send({ operation: invite, path: { id: '17' } })).rejects.toThrow(UnconfirmedUserError)
    expect(calls().filter(call => call.startsWith('PATCH'))).toEqual([])
    await client.close()
  })

  test.each<[string, ScriptStep]>([
    ['the address in another case', shown(17, sent.toUpperCase())],
    ['another address of the run', shown(17, 'asbuilt+test-9@example.com')],
    ['an origin id of the run alone', shown(17, null, { origin_id: 'asbuilt-test-4' })],
  ])('an id that shows %s is adopted', async (_, answer) => {
    const { client } = await afterCreate()
    server.script = [answer]
    await client.send(change('17'))
    expect(calls()).toEqual([`GET ${USER}`, `PATCH ${USER}`])
    await client.close()
  })

  test('whoever was ever shown without a tag is left alone, whatever is shown later', async () => {
    const { client } = await afterCreate()
    server.script = [listed({ id: 17, email_address: 'boss@example.org' }), shown(17)]
    await client.send({ operation: list })
    await client.send({ operation: show, path: { id: '17' } })
    await expect(client.send(change('17'))).rejects.toThrow(/user 17 of company 4264 .* \(stranger\)/)
    await client.close()
  })

  test('a look grows old: one search renews it, and a user that the search does not show is shown again', async () => {
    const { client } = await afterCreate()
    server.script = [shown(17), {}, listed({ id: 17, email_address: sent })]
    await client.send(change('17'))
    server.clock.at += 6 * 60_000
    await client.send(change('17'))
    expect(calls().slice(2)).toEqual(['GET /rest/v1.3/users', `PATCH ${USER}`])
    server.clock.at += 6 * 60_000
    server.script = [listed(), shown(17, 'boss@example.org')]
    await expect(client.send(change('17'))).rejects.toThrow(UnconfirmedUserError)
    expect(calls().slice(4)).toEqual(['GET /rest/v1.3/users', `GET ${USER}`])
    await client.close()
  })

  test('each user of a batch, by id or in a project', async () => {
    const { client } = await afterCreate()
    server.script = [shown(17, 'boss@example.org')]
    const entries = [{ id: 17, city: 'Oslo' }]
    await expect(client.send({ operation: sync, body: json({ updates: entries }) })).rejects.toThrow(
      UnconfirmedUserError,
    )
    const pair = { user_id: 17, project_id: 1 }
    await expect(client.send({ operation: bulkAdd, body: json({ users: [pair] }) })).rejects.toThrow(
      UnconfirmedUserError,
    )
    await client.close()
  })

  test('an id that nobody claims is a mistake of ours, and nobody is asked', async () => {
    const { client } = await afterCreate()
    await expect(client.send(change('3'))).rejects.toThrow(ForeignWriteError)
    expect(calls()).toEqual([])
    await client.close()
  })
})

describe('a write that must be refused', () => {
  const second = { companyParam: '88', companyHeader: '88' }
  const probe = { ...change('17'), mustBeRefused: true }
  const bare = { ...probe, body: json({ user: { id: 17 } }) }
  test('says nothing of an id that is not ours', async () => {
    const { client } = await afterCreate()
    await expect(client.send({ ...probe, path: { id: '3' } })).rejects.toThrow(ForeignWriteError)
    await client.send({ ...bare, path: { id: '3' }, body: json({ user: { id: 3 } }) })
    await expect(
      client.send({ ...bare, path: { id: '3' }, body: json({ city: 'Oslo', user: { id: 3 } }) }),
    ).rejects.toThrow(ForeignWriteError)
    await expect(
      client.send({ ...bare, path: { id: '3' }, body: json({ user: { id: 3, city: null } }) }),
    ).rejects.toThrow(ForeignWriteError)
    await expect(
      client.send({ operation: show, path: { id: '3' }, method: 'DELETE', mustBeRefused: true }),
    ).rejects.toThrow(ForeignWriteError)
    expect(calls()).toEqual(['PATCH /rest/v1.0/companies/4264/users/3'])
    await client.close()
  })

  test.each([
    ['a company without access', { companyParam: '77', companyHeader: '77' }],
    ['a header of another company', { companyHeader: '77' }],
  ])('says nothing in the name of %s, even of a user of ours', async (_, company) => {
    const { client } = await afterCreate()
    server.script = [shown(17)]
    await expect(client.send({ ...probe, ...company })).rejects.toThrow()
    server.script = [shown(17), {}]
    await client.send({ ...bare, ...company })
    expect(calls().filter(call => call.startsWith('PATCH'))).toHaveLength(1)
    await client.close()
  })

  test.each<[string, ScriptStep, boolean]>([
    ['nobody', { status: 404, body: {} }, true],
    ['the same user', shown(17), true],
    ['somebody else', shown(17, 'boss@example.org'), false],
  ])('may mark a user of ours in the second company where the first shows %s', async (_, inFirst, allowed) => {
    const { client } = clientFor(server, {}, { secondCompanyId: '88' })
    server.script = [created(17)]
    await client.send({ operation: create, body: newUser(sent), ...second })
    server.received.length = 0
    server.script = [inFirst, shown(17), {}]
    const sending = client.send(probe)
    if (allowed) await sending
    else await expect(sending).rejects.toThrow(UnconfirmedUserError)
    expect(calls()).toEqual([
      `GET ${USER}`,
      `GET /rest/v1.0/companies/88/users/17`,
      ...(allowed ? [`PATCH ${USER}`] : []),
    ])
    await client.close()
  })

  test('may hold an origin id that a user of ours has already, beside the id of nobody', async () => {
    const { client } = await afterCreate()
    server.script = [shown(17, sent, { origin_id: 'asbuilt-test-4' })]
    await client.send({ operation: show, path: { id: '17' } })
    const astray = (origin: string) => ({
      operation: sync,
      body: json({ updates: [{ id: 4611686018427000000n, origin_id: origin }] }),
      mustBeRefused: true,
    })
    await client.send(astray('asbuilt-test-4'))
    await expect(client.send(astray('asbuilt-test-5'))).rejects.toThrow(ForeignWriteError)
    await client.close()
  })

  test('may hold bytes that nobody can read, but no id of others in them', async () => {
    const { client } = await afterCreate()
    server.script = [shown(17), {}, {}]
    const raw = (text: string) => ({
      operation: sync,
      body: { kind: 'raw' as const, bytes: Buffer.from(text), contentType: 'application/json' },
      mustBeRefused: true,
    })
    await client.send(raw('{"updates":[{"id":17,"vendor_id":{"id":1}}]}'))
    await client.send(raw('{"updates":[{"id":17,"city":"Os'))
    await expect(client.send(raw('{"updates":[{"id":3,"city":"Os'))).rejects.toThrow(ForeignWriteError)
    await expect(client.send(raw('{"updates":[{"id":3,"city":"Oslo"}]}'))).rejects.toThrow(ForeignWriteError)
    await client.close()
  })
})

test('nothing is written in a production company, whichever host or company tells', async () => {
  const login = { loginUrl: 'https://login.procore.com.' }
  const { client } = clientFor(server, {}, { ...login, sandboxCompanies: ['4264'] })
  const abroad = { companyParam: '88', companyHeader: '88' }
  const creation = { operation: create, body: newUser(sent), mustBeRefused: true }
  await expect(client.send({ ...creation, ...abroad })).rejects.toThrow(/company 88 is not declared a sandbox/)
  await expect(client.send({ ...creation, companyHeader: '88' })).rejects.toThrow(/production host/)
  await expect(client.send({ ...creation, url: '/rest/v9.9/companies/88/users', body: json({}) })).rejects.toThrow(
    /production host/,
  )
  const undeclared = clientFor(server, {}, login).client
  await expect(undeclared.send(creation)).rejects.toThrow(/company 4264 is not declared a sandbox/)
  expect(calls()).toEqual([])
  await Promise.all([client.close(), undeclared.close()])
})
