import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import type { JsonObject } from '../../json/index.js'
import { openSandboxSession, type SandboxSession } from '../../testing/sandbox-session.js'
import { scalarText } from '../directory/values.js'

const CREATE = 'rest_v12_companies_company_id_users_post'
const UPDATE = 'rest_v11_users_id_patch'
const SHOW = 'rest_v10_users_id_get'
const INVITE = 'rest_v13_companies_company_id_users_id_invite_patch'
const LISTED = 'rest_v10_users_get'
let session: SandboxSession
beforeAll(async () => {
  session = await openSandboxSession()
})
afterAll(() => session.close())

let emails = 0
const email = (): string => `writing-${(emails += 1)}@example.com`
const created = async (user: JsonObject = {}): Promise<JsonObject> => {
  const answer = await session.call(CREATE, {
    json: { user: { last_name: 'Written', email_address: email(), ...user } },
  })
  expect(answer.status).toBe(201)
  return answer.body as JsonObject
}
const shown = async (id: unknown): Promise<JsonObject> =>
  (await session.call(SHOW, { id: String(id) })).body as JsonObject

describe('update', () => {
  it('changes exactly what was sent', async () => {
    const before = await created({
      first_name: 'A',
      city: 'Gent',
      notes: 'n',
      business_phone_extension: 3,
      vendor_id: 7001,
    })
    session.sandbox.clock.advance(5000)
    const answer = await session.call(UPDATE, {
      id: scalarText(before['id']),
      json: { user: { city: 'Brugge', initials: 'ZZ', vendor_id: null } },
    })
    expect(answer.status).toBe(200)
    const after = await shown(before['id'])
    expect(after).toEqual({ ...before, city: 'Brugge', initials: 'ZZ', vendor: null, updated_at: after['updated_at'] })
    expect(answer.body).toEqual(after)
    expect(scalarText(after['updated_at']) > scalarText(before['updated_at'])).toBe(true)
  })

  it('an empty part clears a text and a number, and is refused for a boolean', async () => {
    const { id } = await created({ city: 'Gent', business_phone_extension: 3, vendor_id: 7001 })
    const cleared = await session.call(UPDATE, {
      id: scalarText(id),
      parts: [
        ['user[city]', ''],
        ['user[business_phone_extension]', ''],
        ['user[vendor_id]', ''],
      ],
    })
    expect(cleared).toMatchObject({ status: 200, body: { city: '', business_phone_extension: null, vendor: null } })
    for (const field of ['is_active', 'last_name', 'email_address']) {
      expect((await session.call(UPDATE, { id: scalarText(id), parts: [[`user[${field}]`, '']] })).status).toBe(400)
    }
  })

  it('stores nothing of a refused body, and needs no field at all', async () => {
    const before = await created({ city: 'Gent', origin_id: 'U-1' })
    await created({ origin_id: 'U-2' })
    const id = scalarText(before['id'])
    const bodies: readonly [number, JsonObject][] = [
      [400, { city: 'Brugge', is_active: 'maybe' }],
      [400, { city: 'Brugge', country_code: 'ZZ' }],
      [409, { city: 'Brugge', origin_id: 'U-2' }],
      [409, { city: 'x', email_address: 'ZOE.angstrom@example.com' }],
    ]
    for (const [status, user] of bodies)
      expect((await session.call(UPDATE, { id, json: { user } })).status).toBe(status)
    expect(await shown(id)).toEqual(before)
    expect((await session.call(UPDATE, { id, json: { user: {} } })).status).toBe(200)
    expect(
      (await session.call(UPDATE, { id, json: { user: { email_address: before['email_address'], origin_id: 'U-1' } } }))
        .status,
    ).toBe(200)
  })

  it('judges the pair of country and state that results', async () => {
    const { id } = await created({ country_code: 'US', state_code: 'CA' })
    const update = (user: JsonObject) => session.call(UPDATE, { id: scalarText(id), json: { user } })
    expect((await update({ country_code: 'DE' })).status).toBe(400)
    expect((await update({ state_code: 'BY' })).status).toBe(400)
    expect((await update({ country_code: 'DE', state_code: 'BY' })).status).toBe(200)
    expect((await update({ state_code: 'BE' })).status).toBe(200)
  })

  it('takes a user out of the active list and back', async () => {
    const { id, email_address: address } = await created()
    const found = async (operation: string) =>
      (await session.call(operation, { query: `filters[search]=${scalarText(address)}` })).headers['total']
    await session.call(UPDATE, { id: scalarText(id), json: { user: { is_active: false } } })
    expect([await found('rest_v10_companies_company_id_users_get'), await found(LISTED)]).toEqual(['0', '1'])
    await session.call(UPDATE, { id: scalarText(id), json: { user: { is_active: true } } })
    expect(await found('rest_v10_companies_company_id_users_get')).toBe('1')
  })

  it('gives pictures URLs, and takes add_to_new_projects', async () => {
    const { id } = await created()
    const avatar = { file: Buffer.from('GIF89a'), filename: 'a.gif', contentType: 'image/gif' }
    const answer = await session.call(UPDATE, {
      id: scalarText(id),
      parts: [
        ['user[avatar]', avatar],
        ['user[add_to_new_projects]', 'true'],
      ],
    })
    expect(answer).toMatchObject({
      status: 200,
      body: { avatar: expect.stringMatching(/^http:.*\/avatars\//) as string },
    })
    expect(
      (await session.call(UPDATE, { id: scalarText(id), json: { user: { add_to_new_projects: 'x' } } })).status,
    ).toBe(400)
  })

  it.each(['abc', '0', '1', '-1', '99999999999999999999', '1.5', '%20'])('there is no user %s', async id => {
    expect(await session.call(UPDATE, { id, json: { user: {} } })).toMatchObject({
      status: 404,
      body: { errors: 'Not Found' },
    })
    expect((await session.call(SHOW, { id })).status).toBe(404)
    expect((await session.call(INVITE, { id })).status).toBe(404)
  })
})

describe('invite and me', () => {
  it('invite sets the time of the last invitation and nothing else', async () => {
    const before = await created()
    const listed = async (): Promise<JsonObject> =>
      (
        (await session.call(LISTED, { query: `filters[search]=${scalarText(before['email_address'])}` }))
          .body as JsonObject[]
      )[0] as JsonObject
    const stored = await listed()
    session.sandbox.clock.advance(5000)
    expect(await session.call(INVITE, { id: scalarText(before['id']) })).toMatchObject({ status: 202, body: {} })
    const after = await listed()
    expect(after).toEqual({ ...stored, welcome_email_sent_at: after['welcome_email_sent_at'] })
    expect(after['welcome_email_sent_at']).not.toBeNull()
    expect((await session.call(INVITE, { id: scalarText(before['id']) })).status).toBe(202)
  })

  it('me is the caller, in every version', async () => {
    for (const operation of loadCatalogue().select({ action: 'me' })) {
      for (const caller of ['admin', 'readonly'] as const) {
        const me = (await session.call(operation, { as: caller })).body as JsonObject
        expect(me['email_address']).toBe(`${caller}.caller@example.com`)
        const same = await shown(me['id'])
        for (const field of Object.keys(same).filter(name => name in me)) expect(me[field]).toEqual(same[field])
      }
    }
  })
})
