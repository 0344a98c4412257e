import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { json, type JsonFields, multipart, peerSession } from './peer-session.fixture.js'
import type { Json } from './request/json.js'

const session = peerSession()
const { ask, created, within, across } = session
beforeAll(session.open)
afterAll(session.close)

describe('users', () => {
  it('creates, shows, updates in both body formats and invites', async () => {
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
    const post = async (user: JsonFields): Promise<number> =>
      (await ask(across('/users'), json('POST', { user }))).status
    const good = { last_name: 'x', email_address: 'good@example.com' }
    const wrong: JsonFields[] = [
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
    const origin = 'o-1'
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
    const project = (session.peer().env['PROCORE_PROJECT_IDS'] ?? '').split(',')[0] ?? ''
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
