import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Json } from './json.js'
import {
  across,
  advance,
  ask,
  created,
  json,
  multipart,
  newToken,
  openPeer,
  peer,
  renewToken,
  unique,
  within,
  type Shape,
  type Reply,
} from './peer-session.fixture.js'

beforeAll(openPeer)
afterAll(async () => peer.close())

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
    const other = peer.env['PROCORE_OTHER_COMPANY_ID'] ?? ''
    expect(
      (await ask(`/rest/v1.0/users?company_id=${other}`, { headers: { 'procore-company-id': other } })).status,
    ).toBe(404)
    expect((await ask(within('/users'), { headers: { 'procore-company-id': other } })).status).toBe(404)
    const second = peer.env['PROCORE_SECOND_COMPANY_ID'] ?? ''
    expect((await ask(within('/users'), { headers: { 'procore-company-id': second } })).status).toBe(400)
    expect((await ask(within(`/users/${peer.env['PROCORE_FOREIGN_USER_ID']}`))).status).toBe(404)
    const reader = await newToken('READONLY_')
    expect((await ask(within('/me'), {}, reader)).status).toBe(200)
    expect((await ask(within('/users'), json('POST', '{'), reader)).status).toBe(403)
    expect((await ask(within('/me'), {}, await newToken('NOACCESS_'))).status).toBe(403)
  })

  it('grants, describes, revokes and forgets tokens', async () => {
    const mine = await newToken()
    expect((await ask(`${peer.loginUrl}/oauth/token/info`, {}, mine)).object['expires_in_seconds']).toBe(5400)
    const client = { client_id: peer.env['PROCORE_CLIENT_ID'], client_secret: peer.env['PROCORE_CLIENT_SECRET'] }
    expect((await ask('/oauth/revoke', json('POST', { ...client, token: mine }))).status).toBe(200)
    expect((await ask(within('/me'), {}, mine)).status).toBe(401)
    const grant = async (fields: object): Promise<unknown> =>
      (await ask('/oauth/token', json('POST', fields))).object['error']
    expect(await grant({ ...client, grant_type: 'password' })).toBe('unsupported_grant_type')
    expect(await grant(client)).toBe('invalid_request')
    expect(await grant({ ...client, grant_type: 'client_credentials', client_secret: 'no' })).toBe('invalid_client')
    const old = await newToken()
    advance(5_400_000)
    expect((await ask(within('/me'), {}, old)).object).toEqual({ errors: 'Your access token has expired' })
    await renewToken()
  })
})

describe('lists', () => {
  it('visits everybody once along the links', async () => {
    const seen: string[] = []
    let next: string | undefined = across('/users?per_page=50&sort=-name&filters%5Bsearch%5D=e')
    let total = ''
    while (next !== undefined) {
      const page: Reply = await ask(next)
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
    const vendor = all.find(user => user['vendor'] !== null)?.['vendor'] as Shape
    const ofVendor = (await ask(across(`/users?per_page=1000&filters[vendor_id]=${String(vendor['id'])}`))).items
    expect(ofVendor.every(user => (user['vendor'] as Shape)['id'] === vendor['id'])).toBe(true)
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

describe('users', () => {
  it('creates, shows, updates in both transports and invites', async () => {
    const text = 'Zoë ‮right‬ 👷🏽‍♀️ "e\u0301" \\ 007'
    const user = await created({ first_name: text, country_code: 'US', state_code: 'CA', id: 5, bid_contact: true })
    expect(user.status).toBe(201)
    expect(user.object).toMatchObject({ first_name: text, name: `${text} Made`, state_code: 'CA' })
    const path = within(`/users/${String(user.object['id'])}`)
    const changed = await ask(
      path,
      multipart('PATCH', [
        ['user[city]', 'a\nb'],
        ['user[state_code]', ''],
        ['user[avatar]', 'PNG', 'a.png'],
      ]),
    )
    expect(changed.object).toMatchObject({ city: 'a\nb', state_code: null, first_name: text })
    const picture = await fetch(String(changed.object['avatar']))
    expect([await picture.text(), picture.headers.get('content-type')]).toEqual(['PNG', 'image/png'])
    expect((await ask(path, json('PATCH', { user: { city: 'c', is_active: 'yes' } }))).status).toBe(422)
    expect((await ask(path, multipart('PATCH', [['user[is_active]', '']]))).status).toBe(400)
    expect((await ask(path)).object['city']).toBe('a\nb')
    expect((await ask(`${path}/invite`, { method: 'PATCH' })).status).toBe(202)
    expect((await ask(path, json('PATCH', { user: { is_active: false } }))).status).toBe(200)
    expect((await ask(within(`/users?filters[search]=${encodeURIComponent(text)}`))).items).toEqual([])
    expect((await ask(across(`/users?filters[search]=${encodeURIComponent(text)}`))).items.length).toBe(1)
  })

  it('refuses what is wrong, and what is there already', async () => {
    const post = async (user: Shape): Promise<number> => (await ask(across('/users'), json('POST', { user }))).status
    const good = { last_name: 'x', email_address: `${unique('good')}@example.com` }
    const wrong: Shape[] = [
      { ...good, last_name: ' ' },
      { ...good, email_address: 'nope' },
      { last_name: 'x' },
      { ...good, first_name: 1 },
      { ...good, vendor_id: 1 },
      { ...good, country_code: 'XX' },
      { ...good, country_code: 'DE', state_code: 'CA' },
    ]
    for (const user of wrong) expect(await post(user)).toBe(422)
    expect(await post(good)).toBe(201)
    expect(await post({ ...good, email_address: good.email_address.toUpperCase() })).toBe(409)
    expect(
      (await ask(across('/users'), { ...json('POST', {}), headers: { 'content-type': 'text/plain' } })).status,
    ).toBe(415)
  })

  it('keeps every digit of an id', async () => {
    const listed = await ask(across('/users?per_page=1000'))
    const long = /"id":(9007\d{11}[13579]),"initials"/.exec(listed.text)?.[1] ?? ''
    expect((await ask(across(`/users/${long}`))).text).toContain(`"id":${long}`)
  })
})

describe('batches', () => {
  it('syncs entry by entry, in lists and in a map', async () => {
    const origin = unique('o-')
    const entries = [
      { last_name: 'S', email_address: `${origin}@example.com`, origin_id: origin },
      { id: 1, city: 'x' },
      7,
    ]
    const lists = await ask(within('/users/sync', '1.0'), json('PATCH', { updates: entries }))
    expect(lists.object['entities']).toMatchObject([{ origin_id: origin }])
    expect(lists.object['errors']).toMatchObject([{ id: 1, errors: { id: ['does not exist'] } }, { errors: {} }])
    const map = await ask(across('/users/sync'), json('PATCH', { updates: entries }))
    expect(map.object).toMatchObject({
      [origin]: { status: 'updated' },
      1: { status: 'error' },
      '#2': { status: 'error' },
    })
    const form = multipart('PATCH', [
      ['updates[][city]', 'Ulm'],
      ['updates[][origin_id]', origin],
      ['updates[][city]', 'x'],
      ['updates[][id]', '2'],
    ])
    const parts = await ask(within('/users/sync'), form)
    expect([(parts.object['entities'] as Json[]).length, parts.object['errors']]).toEqual([
      1,
      [{ id: 2, city: 'x', errors: { id: ['does not exist'] } }],
    ])
    expect((await ask(within('/users/sync'), json('PATCH', { updates: {} }))).status).toBe(400)
    expect(
      (await ask(within('/users/sync'), json('PATCH', { updates: Array.from({ length: 1001 }, () => ({})) }))).status,
    ).toBe(400)
  })

  it('adds to projects and removes from them', async () => {
    const user = String((await created()).object['id'])
    const project = (peer.env['PROCORE_PROJECT_IDS'] ?? '').split(',')[0] ?? ''
    const pairs = (...projects: string[]): string =>
      `{"users":[${projects.map(id => `{"user_id":${user},"project_id":${id}}`).join(',')}]}`
    const add = await ask(within('/users/bulk_add', '1.2'), json('POST', pairs(project, '3')))
    expect(add.object).toEqual({ [user]: { [project]: 'success', 3: 'failure' } })
    const multi = await ask(within('/users/bulk_add'), json('POST', pairs(project, '3')))
    expect([multi.status, multi.object['entities']]).toMatchObject([
      207,
      [{ userId: user, projects: [{ projectId: project }] }],
    ])
    expect((await ask(within('/users/bulk_add'), json('POST', pairs(project)))).status).toBe(200)
    const remove = async (): Promise<Json> =>
      (await ask(within('/users/bulk_remove'), json('POST', pairs(project)))).body
    expect([await remove(), await remove()]).toEqual([
      { [user]: { [project]: 'success' } },
      { [user]: { [project]: 'failure' } },
    ])
    expect((await ask(within('/users/bulk_remove'), json('POST', { users: [{ user_id: 1 }] }))).status).toBe(400)
  })
})
