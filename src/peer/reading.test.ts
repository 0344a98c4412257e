import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Got, json, type JsonFields, peerSession } from './peer-session.fixture.js'

const session = peerSession()
const { ask, newToken, within, across } = session
beforeAll(session.open)
afterAll(session.close)

describe('access', () => {
  it('knows its paths before it asks for a token', async () => {
    expect((await ask('/rest/v1.4/users', {}, 'x')).status).toBe(404)
    expect((await ask('/rest/v1.0/users', { method: 'DELETE' }, 'x')).status).toBe(405)
    expect((await ask(within('/users/bulk_add', '1.0'), json('POST', {}), 'x')).status).toBe(405)
    expect((await ask(within('/users/sync'))).status).toBe(400)
  })

  it('asks for token, header, access and permission in this order', async () => {
    expect((await ask(within('/users'), { headers: { 'procore-company-id': '' } }, 'x')).status).toBe(401)
    expect((await ask(within('/users'), { headers: { 'procore-company-id': '' } })).status).toBe(400)
    const other = session.peer().env['PROCORE_OTHER_COMPANY_ID'] ?? ''
    expect(
      (await ask(`/rest/v1.0/users?company_id=${other}`, { headers: { 'procore-company-id': other } })).status,
    ).toBe(404)
    expect((await ask(within('/users'), { headers: { 'procore-company-id': other } })).status).toBe(404)
    const second = session.peer().env['PROCORE_SECOND_COMPANY_ID'] ?? ''
    expect((await ask(within('/users'), { headers: { 'procore-company-id': second } })).status).toBe(400)
    expect((await ask(within(`/users/${session.peer().env['PROCORE_FOREIGN_USER_ID']}`))).status).toBe(404)
    const reader = await newToken('READONLY_')
    expect((await ask(within('/me'), {}, reader)).status).toBe(200)
    expect((await ask(within('/users'), json('POST', '{'), reader)).status).toBe(403)
    expect((await ask(within('/me'), {}, await newToken('NOACCESS_'))).status).toBe(403)
  })

  it('grants, describes, revokes and forgets tokens', async () => {
    const mine = await newToken()
    expect((await ask(`${session.peer().loginUrl}/oauth/token/info`, {}, mine)).object['expires_in_seconds']).toBe(5400)
    const client = {
      client_id: session.peer().env['PROCORE_CLIENT_ID'],
      client_secret: session.peer().env['PROCORE_CLIENT_SECRET'],
    }
    expect((await ask('/oauth/revoke', json('POST', { ...client, token: mine }))).status).toBe(200)
    expect((await ask(within('/me'), {}, mine)).status).toBe(401)
    const grant = async (fields: object): Promise<unknown> =>
      (await ask('/oauth/token', json('POST', fields))).object['error']
    expect(await grant({ ...client, grant_type: 'password' })).toBe('unsupported_grant_type')
    expect(await grant(client)).toBe('invalid_request')
    expect(await grant({ ...client, grant_type: 'client_credentials', client_secret: 'no' })).toBe('invalid_client')
    const old = await newToken()
    session.advance(5_400_000)
    expect((await ask(within('/me'), {}, old)).object).toEqual({ errors: 'Your access token has expired' })
    await session.renewToken()
  })
})

describe('lists', () => {
  it('visits everybody once along the links', async () => {
    const seen: string[] = []
    let next: string | undefined = across('/users?per_page=50&sort=-name&filters%5Bsearch%5D=e')
    let total = ''
    while (next !== undefined) {
      const page: Got = await ask(next)
      seen.push(...page.items.map(user => String(user['id'])))
      total = page.headers.get('total') ?? ''
      next = /<([^>]+)>; rel=next/.exec(page.headers.get('link') ?? '')?.[1]
    }
    expect(seen.length).toBe(Number(total))
    expect(new Set(seen).size).toBe(seen.length)
    expect((await ask(across('/users?page=999'))).body).toEqual([])
    expect((await ask(across('/users?per_page=0'))).status).toBe(400)
    expect((await ask(across('/users?per_page=999'))).headers.get('link')).toBeNull()
  })

  it('filters', async () => {
    const all = (await ask(across('/users?per_page=1000'))).items
    const active = (await ask(within('/users?per_page=1000'))).items
    expect(active.length).toBe(all.filter(user => user['is_active'] === true).length)
    const day = String(all[60]?.['created_at']).slice(0, 10)
    const born = (await ask(across(`/users?per_page=1000&filters[created_at]="${day}...${day}"`))).items
    expect(born.map(user => user['id'])).toEqual(
      all.filter(user => String(user['created_at']).startsWith(day)).map(user => user['id']),
    )
    expect((await ask(across('/users?filters[created_at]=2024-02-30...2024-03-01'))).status).toBe(400)
    const vendor = all.find(user => user['vendor'] !== null)?.['vendor'] as JsonFields
    const ofVendor = (await ask(across(`/users?per_page=1000&filters[vendor_id]=${String(vendor['id'])}`))).items
    expect(ofVendor.every(user => (user['vendor'] as JsonFields)['id'] === vendor['id'])).toBe(true)
    expect(
      (await ask(across('/users?filters[trade_id][]=301&filters[search]=nobody%20at%20all'))).headers.get('total'),
    ).toBe('0')
  })

  it('shows the views of the newest version', async () => {
    const ids = await ask(within('/users?view=ids_only&per_page=1000'))
    expect(ids.text).toMatch(/^\[\d+(,\d+)*\]$/)
    expect(ids.text).toMatch(/\b9007\d{12}\b/)
    expect((await ask(within('/users?view=extended'))).items[0]).toHaveProperty('verified_employee')
    expect((await ask(within('/users?view=strange'))).items[0]).not.toHaveProperty('role')
  })
})
