import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../json/index.js'
import { openSandboxSession, type RequestPart, type SandboxSession } from '../../testing/sandbox-session.js'

const SYNC = 'rest_v13_companies_company_id_users_sync_patch'
const SYNC_MAP = 'rest_v11_users_sync_patch'
const LISTED = 'rest_v10_users_get'
let session: SandboxSession
beforeAll(async () => {
  session = await openSandboxSession()
})
afterAll(() => session.close())

interface Lists {
  readonly entities: readonly JsonObject[]
  readonly errors: readonly (JsonObject & { readonly errors: JsonObject })[]
}

const sync = async (updates: unknown, company?: string): Promise<Lists> => {
  const answer = await session.call(SYNC, { json: { updates }, ...(company === undefined ? {} : { company }) })
  expect(answer.status).toBe(200)
  return answer.body as unknown as Lists
}
const total = async (search: string): Promise<string | undefined> =>
  (await session.call(LISTED, { query: `filters[search]=${search}` })).headers['total']

describe('sync', () => {
  it('creates, updates and refuses, each entry for itself and in order', async () => {
    const { entities, errors } = await sync([
      { last_name: 'First', email_address: 'sync-1@example.com', origin_id: 'S-1' },
      { last_name: 'No email' },
      { id: 100002, city: '京都' },
      { id: 5, city: 'Nowhere' },
      { origin_id: 'S-1', city: 'Again' },
      'not an object',
      { id: 100007, origin_id: 'S-7' },
      { id: 100009, email_address: 'SYNC-1@example.com' },
    ])
    expect(entities.map(({ id }) => id)).toEqual([entities[0]?.['id'], 100002, entities[0]?.['id'], 100007])
    expect(entities[3]).toMatchObject({ origin_id: 'S-7' })
    expect(errors.map(entry => entry.errors)).toEqual([
      { email_address: ["can't be blank"] },
      { id: ['does not exist'] },
      { base: ['must be an object'] },
      { email_address: ['has already been taken'] },
    ])
    expect(errors[1]).toMatchObject({ id: 5, city: 'Nowhere' })
  })

  it('sent twice creates nothing the second time', async () => {
    const entry = { last_name: 'Twice', email_address: 'twice@example.com', origin_id: 'S-2' }
    const first = await sync([entry])
    expect((await sync([entry])).entities[0]?.['id']).toBe(first.entities[0]?.['id'])
    expect(await total('twice@example.com')).toBe('1')
  })

  it('finds an origin id in its own company alone', async () => {
    const second = session.sandbox.facts.secondCompanyId
    const [here] = (await sync([{ last_name: 'H', email_address: 'both@example.com', origin_id: 'S-3' }])).entities
    const [there] = (await sync([{ last_name: 'T', email_address: 'both@example.com', origin_id: 'S-3' }], second))
      .entities
    expect(there?.['id']).not.toBe(here?.['id'])
  })

  it('takes an empty list, at most 1000 entries, and nothing but a list', async () => {
    expect(await sync([])).toEqual({ entities: [], errors: [] })
    const many = Array.from({ length: 1001 }, () => ({ id: 1 }))
    expect((await session.call(SYNC, { json: { updates: many } })).status).toBe(400)
    expect((await sync(many.slice(1))).errors).toHaveLength(1000)
    for (const json of [{}, { updates: null }, { updates: {} }, { updates: 'x' }])
      expect((await session.call(SYNC, { json })).status).toBe(400)
  })

  const entry = (name: string): readonly (readonly [string, string])[] => [
    ['last_name', name],
    ['email_address', `${name}@example.com`],
    ['employee_id', '007'],
    ['business_phone_extension', '7'],
    ['is_employee', 'true'],
  ]
  const spellings: readonly (readonly [string, (names: readonly string[]) => RequestPart[]])[] = [
    [
      'updates[][field]',
      names => names.flatMap(name => entry(name).map(([field, value]): RequestPart => [`updates[][${field}]`, value])),
    ],
    [
      'updates[0][field]',
      names =>
        names.flatMap((name, i) =>
          entry(name).map(([field, value]): RequestPart => [`updates[${i}][${field}]`, value]),
        ),
    ],
    [
      'updates',
      names => [
        [
          'updates',
          JSON.stringify(
            names.map(name => ({ ...Object.fromEntries(entry(name)), business_phone_extension: 7, is_employee: true })),
          ),
        ],
      ],
    ],
  ]
  it.each(spellings)('reads %s', async (spelling, parts) => {
    const names = ['a', 'b', 'c'].map(name => `${name}-${spelling.length}`)
    const answer = await session.call(SYNC, { parts: parts(names) })
    const { entities, errors } = answer.body as unknown as Lists
    expect(errors).toEqual([])
    expect(entities.map(user => user['last_name'])).toEqual(names)
    expect(entities[2]).toMatchObject({ employee_id: '007', business_phone_extension: 7, is_employee: true })
  })

  it('clears by empty parts', async () => {
    const parts: RequestPart[] = [
      ['updates[][id]', '100009'],
      ['updates[][notes]', ''],
      ['updates[][business_phone_extension]', ''],
      ['updates[][id]', '100010'],
      ['updates[][is_active]', ''],
    ]
    const { entities, errors } = (await session.call(SYNC, { parts })).body as unknown as Lists
    expect(entities).toMatchObject([{ id: 100009, notes: '', business_phone_extension: null }])
    expect(errors).toMatchObject([{ id: 100010, errors: { is_active: ['must be a boolean'] } }])
  })

  it('answers with a map where the document says so', async () => {
    const updates = [
      { last_name: 'M', email_address: 'map@example.com', origin_id: 'M-1' },
      { id: 100002, city: '奈良' },
      { last_name: 'x' },
      7,
      { origin_id: 'M-1', city: 'later wins' },
    ]
    const { body } = await session.call(SYNC_MAP, { json: { updates } })
    expect(body).toMatchObject({
      'M-1': { status: 'updated' },
      '100002': { status: 'updated', id: '100002' },
      '#2': { status: 'error', email_address: "can't be blank" },
      '#3': { status: 'error' },
    })
    expect(
      Object.values(body as JsonObject)
        .flatMap(value => Object.values(value as JsonObject))
        .every(value => typeof value === 'string'),
    ).toBe(true)
  })
})
