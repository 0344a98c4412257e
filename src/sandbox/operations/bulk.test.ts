import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../json/index.js'
import { openSandboxSession, type SandboxSession } from '../../testing/sandbox-session.js'

let session: SandboxSession
beforeAll(async () => {
  session = await openSandboxSession()
})
afterAll(() => session.close())

describe('bulk', () => {
  const bulk = async (action: 'add' | 'remove', version: string, users: unknown) =>
    session.call(`rest_v${version}_companies_company_id_users_bulk_${action}_post`, { json: { users } })
  const pair = (user_id: unknown, project_id: unknown, rest: JsonObject = {}) => ({ user_id, project_id, ...rest })

  it('answers with a map of pairs', async () => {
    const answer = await bulk('add', '12', [
      pair(100007, 8801),
      pair(100007, 1),
      pair(1, 8801),
      pair(9007199254740993n, 8802),
      pair(100007, 8801),
    ])
    expect(answer).toMatchObject({
      status: 200,
      body: {
        100007: { 8801: 'success', 1: 'failure' },
        1: { 8801: 'failure' },
        '9007199254740993': { 8802: 'success' },
      },
    })
    const removed = await bulk('remove', '13', [pair(100007, 8801), pair(100007, 8802)])
    expect(removed).toMatchObject({ status: 200, body: { 100007: { 8801: 'success', 8802: 'failure' } } })
  })

  it('answers with lists, and 207 where a pair failed', async () => {
    const all = await bulk('add', '13', [pair(100007, 8801), pair(100007, 8801), pair(100007, 8802)])
    expect(all).toMatchObject({
      status: 200,
      body: { entities: [{ userId: '100007', projects: [{ projectId: '8801' }, { projectId: '8802' }] }] },
    })
    const some = await bulk('add', '13', [pair(100007, 8801), pair(100007, 8803, { permission_template_id: 1 })])
    expect(some).toMatchObject({
      status: 207,
      body: { entities: [{ userId: '100007' }], errors: [{ userId: '100007', errors: [{ projectId: '8803' }] }] },
    })
    expect((await bulk('add', '13', [pair(1, 1)])).status).toBe(207)
  })

  it('shows in the order by projects', async () => {
    const place = async () =>
      (
        (await session.call('rest_v13_companies_company_id_users_get', { query: 'per_page=2000&sort=projects' }))
          .body as JsonObject[]
      ).findIndex(user => user['id'] === 100007)
    await bulk('remove', '11', [pair(100007, 8801), pair(100007, 8802), pair(100007, 8803)])
    const before = await place()
    await bulk('add', '11', [pair(100007, 8801), pair(100007, 8802), pair(100007, 8803)])
    expect(await place()).toBeGreaterThan(before)
  })

  it.each([
    [{}],
    [{ users: null }],
    [{ users: {} }],
    [{ users: [{ user_id: 100007 }] }],
    [{ users: [{ project_id: 8801 }] }],
    [{ users: [7] }],
    [{ users: [{ user_id: '100007', project_id: 8801 }] }],
    [{ users: [{ user_id: 1.5, project_id: 8801 }] }],
  ])('refuses %o and changes nothing', async json => {
    const users = [
      pair(100008, 8801),
      ...((json as { users?: unknown[] }).users instanceof Array ? (json as { users: unknown[] }).users : []),
    ]
    const body = 'users' in json && Array.isArray(json.users) ? { users } : json
    expect((await session.call('rest_v12_companies_company_id_users_bulk_add_post', { json: body })).status).toBe(400)
    expect((await bulk('remove', '12', [pair(100008, 8801)])).body).toEqual({ 100008: { 8801: 'failure' } })
  })

  it('takes more than a thousand entries, and an empty list', async () => {
    const many = Array.from({ length: 1200 }, (_, i) => pair(i + 1, 1))
    expect((await bulk('add', '11', many)).status).toBe(200)
    expect(await bulk('add', '13', [])).toMatchObject({ status: 200, body: { entities: [] } })
  })

  it('is not in the first version, and takes no form', async () => {
    const company = session.sandbox.facts.companyId
    expect(
      (await session.send('POST', `/rest/v1.0/companies/${company}/users/bulk_add`, { as: 'nobody', json: {} })).status,
    ).toBe(404)
    expect(
      (await session.call('rest_v11_companies_company_id_users_bulk_add_post', { parts: [['users', '[]']] })).status,
    ).toBe(415)
  })
})
