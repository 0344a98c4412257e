import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import type { JsonObject } from '../../json/index.js'
import {
  openSandboxSession,
  type SandboxResponse,
  type RequestPart,
  type SandboxSession,
} from '../../testing/sandbox-session.js'
import { scalarText } from '../directory/values.js'

const CREATE = 'rest_v12_companies_company_id_users_post'
const CREATE_WITH_BID = 'rest_v13_companies_company_id_users_post'
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
const errorsOf = (answer: SandboxResponse): JsonObject => (answer.body as { errors: JsonObject }).errors

const TEXTS = [
  'Zoë',
  'Zoe\u0308',
  '山田 太郎',
  'محمد',
  '👷🏽‍♀️🚧',
  '"\'\\<>&',
  '007',
  ' spaced ',
  'a\r\nb\tc',
  '\u0000',
  '𠮷',
]

describe('create', () => {
  it('gives back what was sent, byte for byte, in JSON and in multipart', async () => {
    for (const text of TEXTS) {
      const fields = {
        first_name: text,
        last_name: `${text}.`,
        address: text,
        notes: text,
        employee_id: text,
        origin_data: text,
      }
      expect(await created(fields)).toMatchObject(fields)
      const parts: RequestPart[] = Object.entries({ ...fields, email_address: email() }).map(([name, value]) => [
        `user[${name}]`,
        value,
      ])
      const answer = await session.call(CREATE, { parts })
      expect(answer).toMatchObject({ status: 201, body: fields })
    }
  })

  it('shows in every version and list, with a new id', async () => {
    const user = await created({ first_name: 'Every', vendor_id: 7001, business_phone_extension: 12 })
    for (const operation of loadCatalogue().select([{ action: 'show' }])) {
      const answer = await session.call(operation, { id: scalarText(user['id']) })
      expect(answer.body).toMatchObject({
        id: user['id'],
        name: 'Every Written',
        vendor: { id: 7001, name: 'Acme Concrete, Inc.' },
      })
    }
    for (const operation of loadCatalogue().select({ action: 'list' })) {
      const answer = await session.call(operation, { query: `filters[search]=${scalarText(user['email_address'])}` })
      expect(answer.body).toMatchObject([{ id: user['id'], business_phone_extension: 12 }])
    }
  })

  it('has defaults, and takes nobody else’s word for what it derives', async () => {
    const user = await created({
      id: 5,
      name: 'Not me',
      created_at: '1999-01-01T00:00:00Z',
      updated_at: 'x',
      moon: 'full',
    })
    expect(user).toMatchObject({ name: 'Written', initials: 'W', is_active: true, is_employee: false })
    expect(user['id']).not.toBe(5)
    expect(scalarText(user['created_at'])).toMatch(/^2026-/)
  })

  it.each([
    [{ last_name: undefined }, 'last_name'],
    [{ last_name: '' }, 'last_name'],
    [{ last_name: '  ' }, 'last_name'],
    [{ last_name: null }, 'last_name'],
    [{ email_address: undefined }, 'email_address'],
    [{ email_address: '' }, 'email_address'],
    [{ email_address: 'nobody' }, 'email_address'],
    [{ email_address: 'a b@example.com' }, 'email_address'],
    [{ email_address: 'a@b..com' }, 'email_address'],
    [{ first_name: 7 }, 'first_name'],
    [{ is_active: 'yes' }, 'is_active'],
    [{ is_active: null }, 'is_active'],
    [{ employee_id: 42 }, 'employee_id'],
    [{ business_phone_extension: '12' }, 'business_phone_extension'],
    [{ business_phone_extension: 1.5 }, 'business_phone_extension'],
    [{ vendor_id: 1 }, 'vendor_id'],
    [{ vendor_id: 0 }, 'vendor_id'],
    [{ vendor_id: 9223372036854775808n }, 'vendor_id'],
    [{ default_permission_template_id: 1 }, 'default_permission_template_id'],
    [{ company_permission_template_id: 9301 }, 'company_permission_template_id'],
    [{ country_code: 'us' }, 'country_code'],
    [{ country_code: 'XX' }, 'country_code'],
    [{ country_code: 'USA' }, 'country_code'],
    [{ country_code: 'US', state_code: 'BY' }, 'state_code'],
    [{ country_code: 'DE', state_code: 'by' }, 'state_code'],
  ])('refuses %o', async (fields, field) => {
    const user = { last_name: 'Refused', email_address: 'refused@example.com', ...fields }
    const answer = await session.call(CREATE, { json: { user } })
    expect(answer.status).toBe(400)
    expect(Object.keys(errorsOf(answer))).toEqual([field])
    expect((await session.call(LISTED, { query: 'filters[search]=refused@example.com' })).headers['total']).toBe('0')
  })

  it('names the missing root key', async () => {
    for (const json of [{}, { user: null }, { user: [] }, { user: 'x' }, []]) {
      expect(await session.call(CREATE, { json })).toMatchObject({
        status: 400,
        body: { errors: ['param is missing or the value is empty or invalid: user'] },
      })
    }
  })

  it('answers 409 for a taken email address in any letter case, and for a taken origin id', async () => {
    const user = await created({ origin_id: 'TAKEN' })
    for (const fields of [
      { email_address: scalarText(user['email_address']).toUpperCase() },
      { email_address: email(), origin_id: 'TAKEN' },
    ]) {
      const answer = await session.call(CREATE, { json: { user: { last_name: 'Twin', ...fields } } })
      expect(answer.status).toBe(409)
      expect(Object.values(errorsOf(answer))).toEqual([['has already been taken']])
    }
    const other = {
      json: { user: { last_name: 'Twin', email_address: email(), origin_id: 'TAKEN' } },
      company: session.sandbox.facts.secondCompanyId,
    }
    expect((await session.call(CREATE, other)).status).toBe(201)
  })

  it('keeps a picture and serves it back', async () => {
    const file = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 13, 10])
    const parts: RequestPart[] = [
      ['user[last_name]', 'Pictured'],
      ['user[email_address]', email()],
      ['user[avatar]', { file, filename: 'me.png', contentType: 'image/png' }],
    ]
    const answer = await session.call(CREATE, { parts })
    const url = new URL(scalarText((answer.body as JsonObject)['avatar']))
    expect(url.origin).toBe(session.sandbox.url)
    const response = await fetch(url)
    expect(response.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await response.arrayBuffer())).toEqual(file)
  })

  it('serves no page out of what was sent as a picture', async () => {
    const avatar = { file: Buffer.from('<script>1</script>'), filename: 'x.html', contentType: 'text/html' }
    const answer = await session.call(CREATE, {
      parts: [
        ['user[last_name]', 'P'],
        ['user[email_address]', email()],
        ['user[avatar]', avatar],
      ],
    })
    const response = await fetch(scalarText((answer.body as JsonObject)['avatar']))
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
  })

  it('takes bid_contact only where the document names it', async () => {
    const user = (bid_contact: unknown) => ({
      json: { user: { last_name: 'Bid', email_address: email(), bid_contact } },
    })
    expect((await session.call(CREATE_WITH_BID, user(true))).status).toBe(201)
    expect((await session.call(CREATE_WITH_BID, user('yes'))).status).toBe(400)
    expect((await session.call(CREATE, user('yes'))).status).toBe(201)
  })

  it('reads text parts that came as files, and numbers and booleans as their types', async () => {
    const parts: RequestPart[] = [
      ['user[last_name]', { file: Buffer.from('Blob\nNé'), filename: 'blob', contentType: 'text/plain' }],
      ['user[email_address]', email()],
      ['user[business_phone_extension]', '12'],
      ['user[employee_id]', '0042'],
      ['user[is_employee]', 'true'],
      ['user[vendor_id]', '9007199254741001'],
    ]
    const expected = {
      last_name: 'Blob\nNé',
      business_phone_extension: 12,
      employee_id: '0042',
      is_employee: true,
      vendor: { id: 9007199254741001n },
    }
    expect(await session.call(CREATE, { parts })).toMatchObject({ status: 201, body: expected })
  })
})
