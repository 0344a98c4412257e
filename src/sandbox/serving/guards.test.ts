import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../json/index.js'
import { openSandboxSession, type SandboxSession } from '../../testing/sandbox-session.js'
import { scalarText } from '../directory/values.js'

const LIST = 'rest_v10_users_get'
const SHOW = 'rest_v12_users_id_get'
const CREATE = 'rest_v13_users_post'
let session: SandboxSession
beforeAll(async () => {
  session = await openSandboxSession()
})
afterAll(() => session.close())

const credentials = (): Record<string, string> => {
  const { clientId, clientSecret } = session.sandbox.credentials.admin
  return { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }
}
const form = (fields: Record<string, string>) => ({
  as: 'nobody' as const,
  raw: { contentType: 'application/x-www-form-urlencoded', body: new URLSearchParams(fields).toString() },
})

describe('the order of checks (AUTH-9)', () => {
  const invalid = { json: { user: { last_name: 7 } } }
  it.each([
    [401, { as: 'nobody' as const, headers: { 'Procore-Company-Id': null }, ...invalid }],
    [400, { as: 'noaccess' as const, headers: { 'Procore-Company-Id': null }, ...invalid }],
    [403, { as: 'readonly' as const, ...invalid }],
    [400, invalid],
  ])('%i', async (status, ask) => {
    expect((await session.call(CREATE, ask)).status).toBe(status)
  })

  it('existence comes after access and before the body', async () => {
    expect((await session.call('rest_v10_users_id_patch', { id: '1', as: 'readonly' })).status).toBe(403)
    expect((await session.call('rest_v10_users_id_patch', { id: '1', json: 'x' })).status).toBe(404)
  })

  it('a refused create creates nothing (AUTH-3)', async () => {
    const json = { user: { last_name: 'Refused', email_address: 'refused@example.com' } }
    await session.call(CREATE, { as: 'readonly', json })
    await session.call(CREATE, { as: 'nobody', json })
    expect((await session.call(LIST, { query: 'filters[search]=refused@example.com' })).headers['total']).toBe('0')
  })
})

describe('tokens', () => {
  it.each(['Basic abc', 'Bearer', 'Bearer  ', 'bearer nothing', 'nothing'])('%s is no token', async authorization => {
    const answer = await session.call(LIST, { headers: { Authorization: authorization } })
    expect(answer).toMatchObject({ status: 401, body: { error: 'Invalid Token' } })
  })

  it('are given for a form, for multipart and for JSON', async () => {
    const asks = [
      form(credentials()),
      { as: 'nobody' as const, parts: Object.entries(credentials()) },
      { as: 'nobody' as const, json: credentials() },
    ]
    for (const ask of asks) {
      const answer = await session.send('POST', '/oauth/token', ask)
      expect(answer).toMatchObject({
        status: 200,
        body: { token_type: 'Bearer', expires_in: 5400, created_at: expect.any(Number) as number },
      })
    }
  })

  it.each([
    [401, 'invalid_client', { client_secret: 'wrong' }],
    [401, 'invalid_client', { client_id: 'nobody' }],
    [400, 'unsupported_grant_type', { grant_type: 'password' }],
    [400, 'invalid_request', { grant_type: '' }],
    [400, 'invalid_request', { client_id: '' }],
    [400, 'invalid_request', { client_secret: '' }],
  ])('%i %s', async (status, error, changed) => {
    const answer = await session.send('POST', '/oauth/token', form({ ...credentials(), ...changed }))
    expect(answer).toMatchObject({ status, body: { error } })
  })

  it('tell what they are until they are revoked, and a revoked one is dead', async () => {
    const issued = (await session.send('POST', '/oauth/token', form(credentials()))).body as JsonObject
    const own = { as: 'nobody' as const, headers: { Authorization: `Bearer ${scalarText(issued['access_token'])}` } }
    expect((await session.send('GET', '/oauth/token/info', own)).body).toMatchObject({
      application: { uid: 'sandbox-admin' },
      expires_in_seconds: 5400,
    })
    const revoke = { token: scalarText(issued['access_token']), ...credentials() }
    expect((await session.send('POST', '/oauth/revoke', form({ ...revoke, client_secret: 'wrong' }))).status).toBe(401)
    expect((await session.call(SHOW, own)).status).toBe(200)
    expect((await session.send('POST', '/oauth/revoke', form(revoke))).status).toBe(200)
    expect((await session.send('POST', '/oauth/revoke', form({ ...revoke, token: 'never was' }))).status).toBe(200)
    expect((await session.call(SHOW, own)).status).toBe(401)
    expect((await session.send('GET', '/oauth/token/info', own)).status).toBe(401)
  })

  it('expire after 5400 seconds', async () => {
    const issued = (await session.send('POST', '/oauth/token', form(credentials()))).body as JsonObject
    const own = { as: 'nobody' as const, headers: { Authorization: `Bearer ${scalarText(issued['access_token'])}` } }
    const { clock } = session.sandbox
    clock.advance(5300_000)
    expect((await session.call(SHOW, own)).status).toBe(200)
    clock.advance(101_000)
    expect(await session.call(SHOW, own)).toMatchObject({
      status: 401,
      body: { errors: 'Your access token has expired' },
    })
    expect((await session.send('GET', '/oauth/token/info', own)).status).toBe(401)
  })
})

describe('companies', () => {
  let fresh: SandboxSession
  beforeAll(async () => {
    fresh = await openSandboxSession()
  })
  afterAll(() => fresh.close())

  it('without access are closed, unknown ones too', async () => {
    for (const company of [fresh.sandbox.facts.otherCompanyId, '1']) {
      expect(await fresh.call(LIST, { company })).toMatchObject({
        status: 403,
        body: { errors: ['App is not connected to this company.'] },
      })
    }
  })

  it('must be named in header and query, by a number', async () => {
    for (const value of ['', 'abc', '-1', '1.5', '0']) {
      expect((await fresh.call(LIST, { headers: { 'Procore-Company-Id': value } })).status).toBe(400)
    }
    const header = { 'Procore-Company-Id': fresh.sandbox.facts.companyId }
    expect((await fresh.send('GET', '/rest/v1.0/users', { headers: header })).status).toBe(400)
    expect((await fresh.send('GET', '/rest/v1.0/users?company_id=abc', { headers: header })).status).toBe(400)
    expect((await fresh.send('GET', '/rest/v1.0/companies/abc/users', { headers: header })).status).toBe(404)
  })

  it('hide their users from each other (AUTH-8)', async () => {
    const { secondCompanyId, foreignUserId } = fresh.sandbox.facts
    for (const id of [
      'rest_v10_users_id_get',
      'rest_v11_users_id_patch',
      'rest_v13_companies_company_id_users_id_invite_patch',
    ]) {
      const json = fresh.operation(id).method === 'GET' ? {} : { json: { user: { city: 'Nowhere' } } }
      expect((await fresh.call(id, { id: foreignUserId, ...json })).status).toBe(404)
      expect((await fresh.call(id, { id: '100001', company: secondCompanyId, ...json })).status).toBe(404)
    }
    const sync = await fresh.call('rest_v10_users_sync_patch', {
      json: { updates: [{ id: Number(foreignUserId), city: 'Nowhere' }] },
    })
    expect(sync.body).toMatchObject({ entities: [], errors: [{ errors: { id: ['does not exist'] } }] })
    expect(fresh.sandbox.store.user(foreignUserId, fresh.sandbox.facts.otherCompanyId)?.['city']).toBeUndefined()
  })
})
