import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isObject, type Json, type JsonObject } from '../json/index.js'
import { openSandboxSession, type SandboxSession } from '../testing/sandbox-session.js'
import { scalarText } from './directory/values.js'

// What public clients and the vendor's SDKs send, unchanged.

let session: SandboxSession
beforeAll(async () => {
  session = await openSandboxSession()
})
afterAll(() => session.close())

const FORM = 'application/x-www-form-urlencoded'
const GRANT = { grant_type: 'client_credentials' }
const [ID, SECRET] = ['sandbox-admin', 'open-sesame-admin']
const base64 = (text: string): string => Buffer.from(text).toString('base64')

const post = (path: string, fields: Record<string, string>, authorization: string | null = null) =>
  session.send('POST', path, {
    as: 'nobody',
    headers: { Authorization: authorization },
    raw: { contentType: FORM, body: new URLSearchParams(fields).toString() },
  })

describe('client credentials as HTTP Basic (RFC 6749, 2.3.1)', () => {
  it.each([
    ['as they are', `Basic ${base64(`${ID}:${SECRET}`)}`, GRANT],
    ['the scheme in small letters', `basic ${base64(`${ID}:${SECRET}`)}`, GRANT],
    ['form-encoded within', `Basic ${base64('sandbox%2Dadmin:open%2Dsesame%2Dadmin')}`, GRANT],
    ['the same client in the body', `Basic ${base64(`${ID}:${SECRET}`)}`, { ...GRANT, client_id: ID }],
    ['an empty redirect beside', `Basic ${base64(`${ID}:${SECRET}`)}`, { ...GRANT, redirect_uri: '' }],
  ])('%s', async (_, authorization, fields) => {
    expect(await post('/oauth/token', fields, authorization)).toMatchObject({
      status: 200,
      body: { access_token: expect.any(String) as string },
    })
  })

  it.each([
    ['a wrong secret', 401, 'invalid_client', `Basic ${base64(`${ID}:wrong`)}`, GRANT],
    ['an unknown client', 401, 'invalid_client', `Basic ${base64(`nobody:${SECRET}`)}`, GRANT],
    ['no colon', 401, 'invalid_client', `Basic ${base64(ID)}`, GRANT],
    ['no base64', 401, 'invalid_client', 'Basic ***', GRANT],
    ['nothing', 401, 'invalid_client', 'Basic', GRANT],
    ['a broken escape', 401, 'invalid_client', `Basic ${base64(`${ID}:%E0%A4%A`)}`, GRANT],
    [
      'another client in the body',
      400,
      'invalid_request',
      `Basic ${base64(`${ID}:${SECRET}`)}`,
      { ...GRANT, client_id: 'x' },
    ],
  ])('%s is refused', async (_, status, error, authorization, fields) => {
    expect(await post('/oauth/token', fields, authorization)).toMatchObject({ status, body: { error } })
  })

  it('ends a token too, and only with the right secret (RFC 7009, 2.1)', async () => {
    const basic = `Basic ${base64(`${ID}:${SECRET}`)}`
    const issued = (await post('/oauth/token', GRANT, basic)).body as JsonObject
    const token = scalarText(issued['access_token'])
    const me = () =>
      session.send('GET', '/rest/v1.0/me', { as: 'nobody', headers: { Authorization: `Bearer ${token}` } })
    expect((await post('/oauth/revoke', { token }, `Basic ${base64(`${ID}:wrong`)}`)).status).toBe(401)
    expect((await me()).status).toBe(200)
    expect((await post('/oauth/revoke', { token }, basic)).status).toBe(200)
    expect((await me()).status).toBe(401)
  })
})

it.each(['/oauth/token/', '/oauth/revoke/'])("%s: the vendor's guide writes a slash at the end", async path => {
  const fields = { ...GRANT, client_id: ID, client_secret: SECRET, token: 'never was' }
  expect((await post(path, fields)).status).toBe(200)
})

it('a slash behind any other path leads nowhere', async () => {
  expect((await session.send('GET', '/rest/v1.1/users/', { query: '' })).status).toBe(404)
})

describe('the first calls of clients', () => {
  const bare = (as: 'admin' | 'noaccess' | 'nobody') => ({ as, headers: { 'Procore-Company-Id': null } })

  it('list the companies with access, whatever the company header', async () => {
    const { companyId, secondCompanyId, otherCompanyId } = session.sandbox.facts
    const { status, body } = await session.send('GET', '/rest/v1.0/companies', bare('admin'))
    const ids = (Array.isArray(body) ? body : []).map((one: Json) => (isObject(one) ? scalarText(one['id']) : ''))
    expect(status).toBe(200)
    expect(ids).toEqual([companyId, secondCompanyId])
    expect(ids).not.toContain(otherCompanyId)
    expect((await session.send('GET', '/rest/v1.0/companies', bare('noaccess'))).body).toEqual([])
  })

  it('tell who the caller is: the user whom /me of the company shows', async () => {
    const { body } = await session.send('GET', '/rest/v1.0/me', bare('admin'))
    const own = (await session.call('rest_v11_companies_company_id_me_get')).body as JsonObject
    expect(body).toEqual({ id: own['id'], login: own['email_address'], name: own['name'] })
  })

  it.each(['/rest/v1.0/companies', '/rest/v1.0/me'])('%s needs a token, and counts against the limit', async path => {
    expect(await session.send('GET', path, bare('nobody'))).toMatchObject({
      status: 401,
      headers: { 'x-rate-limit-limit': expect.any(String) as string },
    })
  })

  it.each([
    ['POST', '/rest/v1.0/companies'],
    ['GET', '/rest/v1.1/companies'],
    ['GET', '/rest/v1.0/companies/1'],
  ])('%s %s is none of them', async (method, path) => {
    expect((await session.send(method, path, bare('admin'))).status).toBe(404)
  })
})

describe('company_id in the body of a write, where the vendor puts it (AUTH-6)', () => {
  const user = { last_name: 'Doe' }
  const path = '/rest/v1.0/users'
  const own = () => session.sandbox.facts.companyId

  it.each([
    ['a number', (id: string): Json => Number(id), 201],
    ['digits', (id: string): Json => id, 201],
    ['no number', (): Json => 'mine', 400],
    ['null', (): Json => null, 400],
    ['a list', (id: string): Json => [id], 400],
  ])('%s in JSON', async (name, write, status) => {
    const json = {
      company_id: write(own()),
      user: { ...user, email_address: `in-body-${name.replace(' ', '-')}@example.com` },
    }
    expect((await session.send('POST', path, { json })).status).toBe(status)
  })

  it('as a part of a form', async () => {
    const parts: [string, string][] = [
      ['company_id', own()],
      ['user[last_name]', 'Doe'],
      ['user[email_address]', 'in-form@example.com'],
    ]
    expect((await session.send('POST', path, { parts })).status).toBe(201)
  })

  it('another company than that of the header is refused, and the query comes first', async () => {
    const { secondCompanyId, otherCompanyId } = session.sandbox.facts
    const ask = (company: string, query = '') =>
      session.send('POST', path + query, {
        json: { company_id: company, user: { ...user, email_address: 'elsewhere@example.com' } },
      })
    expect([(await ask(secondCompanyId)).status, (await ask(otherCompanyId)).status]).toEqual([403, 403])
    expect((await ask(otherCompanyId, `?company_id=${own()}`)).status).toBe(201)
  })
})

it('refresh tokens are redeemed once, by their own client, and only where there are any', async () => {
  const client = { client_id: ID, client_secret: SECRET }
  const refresh = (token: unknown, as = client) =>
    ({ grant_type: 'refresh_token', refresh_token: scalarText(token), ...as }) as Record<string, string>
  expect(await post('/oauth/token', refresh('r'))).toMatchObject({
    status: 400,
    body: { error: 'unsupported_grant_type' },
  })
  const other = await openSandboxSession({ variants: ['tokens-with-refresh'] })
  const ask = (fields: Record<string, string>) =>
    other.send('POST', '/oauth/token', {
      as: 'nobody',
      raw: { contentType: FORM, body: new URLSearchParams(fields).toString() },
    })
  try {
    const grant = async () => (await ask({ ...GRANT, ...client })).body as JsonObject
    const first = await ask(refresh((await grant())['refresh_token']))
    expect(first.status).toBe(200)
    const token = (first.body as JsonObject)['refresh_token']
    expect((await ask(refresh(token))).status).toBe(200)
    expect(await ask(refresh(token))).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
    const stolen = { client_id: 'sandbox-readonly', client_secret: 'open-sesame-readonly' }
    expect((await ask(refresh((await grant())['refresh_token'], stolen))).status).toBe(400)
  } finally {
    await other.close()
  }
})
