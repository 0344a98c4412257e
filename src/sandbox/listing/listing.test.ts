import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import type { Json, JsonObject } from '../../json/index.js'
import { openSession, type Answer, type Session } from '../../testing/sandbox-session.js'
import { scalarText } from '../directory/values.js'

const ALL = 'rest_v10_users_get'
const ACTIVE = 'rest_v13_companies_company_id_users_get'
let session: Session
beforeAll(async () => {
  session = await openSession()
})
afterAll(() => session.close())

const list = (query: string, operation = ALL): Promise<Answer> => session.call(operation, { query })
const items = (answer: Answer): JsonObject[] => answer.body as JsonObject[]
const ids = async (query: string, operation = ALL): Promise<Json[]> =>
  items(await list(`per_page=2000&${query}`, operation)).map(user => user['id'] ?? null)
const where = async (passes: (user: JsonObject) => boolean, operation = ALL): Promise<Json[]> =>
  items(await list('per_page=2000', operation))
    .filter(passes)
    .map(user => user['id'] ?? null)

/** rel → URL */
function links(answer: Answer): Record<string, URL> {
  const found = [...(answer.headers['link'] ?? '').matchAll(/<([^>]+)>; rel="(\w+)"/g)]
  return Object.fromEntries(found.map(([, url = '', rel = '']) => [rel, new URL(url)]))
}

describe.each(
  loadCatalogue()
    .select({ action: 'list' })
    .map(({ id }) => id),
)('pages of %s', operation => {
  it('follow each other through the whole list, once', async () => {
    const whole = await ids('sort=-name', operation)
    let answer = await list('sort=-name&per_page=7&x=%20a+b%26', operation)
    const seen: Json[] = []
    const rels: string[] = []
    for (let page = 1; ; page += 1) {
      seen.push(...items(answer).map(user => user['id'] ?? null))
      expect(answer.headers).toMatchObject({ total: String(whole.length), 'per-page': '7' })
      rels.push(Object.keys(links(answer)).join(' '))
      const next = links(answer)['next']
      if (next === undefined) break
      expect(next.origin).toBe(session.sandbox.url)
      expect(next.search).toContain(`x=%20a+b%26&page=${page + 1}&per_page=7`)
      answer = await session.send('GET', next.pathname + next.search)
    }
    expect(seen).toEqual(whole)
    expect(rels[0]).toBe('last next')
    expect(rels[1]).toBe('first prev last next')
    expect(rels.at(-1)).toBe('first prev')
  })
})

describe('pages', () => {
  it.each([
    ['per_page=5000', '2000', 0],
    ['', '100', 0],
    ['per_page=0', '100', 0],
    ['per_page=-1&page=-1', '100', 0],
    ['per_page=abc&page=abc', '100', 0],
    ['per_page=&page=', '100', 0],
    ['per_page=1e9', '100', 0],
    ['per_page=1000000000', '2000', 0],
    ['page=0', '100', 0],
  ])('%s gives Per-Page %s', async (query, perPage) => {
    const answer = await list(query)
    expect(answer).toMatchObject({ status: 200, headers: { 'per-page': perPage } })
    expect(items(answer).length).toBeGreaterThan(50)
  })

  it.each(['page=1000', 'page=99999999999999999999999', 'page=2&per_page=100'])('%s lies past the end', async query => {
    const answer = await list(query)
    expect(answer).toMatchObject({ status: 200, body: [], headers: { total: '100' } })
    expect(links(answer)['next']).toBeUndefined()
  })

  it('a list of one page has no Link', async () => {
    expect((await list('per_page=2000')).headers['link']).toBeUndefined()
  })

  it('the same list twice is the same text', async () => {
    expect((await list('sort=vendor_name')).text).toBe((await list('sort=vendor_name')).text)
  })
})

describe('populations', () => {
  it('the company list holds the active users and no other', async () => {
    expect(await ids('', ACTIVE)).toEqual(await where(user => user['is_active'] === true))
    expect(await ids('filters[active]=false', ACTIVE)).toEqual(await ids('', ACTIVE))
  })

  it('filters[active] picks from all users', async () => {
    expect(await ids('filters[active]=true')).toEqual(await where(user => user['is_active'] === true))
    expect(await ids('filters[active]=false')).toEqual(await where(user => user['is_active'] === false))
    expect((await ids('')).length).toBe(100)
  })
})

describe('filters', () => {
  const created = (from: string, to: string) =>
    where(user => scalarText(user['created_at']) >= from && scalarText(user['created_at']) <= to)
  it.each([
    ['2025-07-01...2025-08-01', '2025-07-01T00:00:00Z', '2025-08-01T23:59:59Z'],
    ['"2025-07-01...2025-08-01"', '2025-07-01T00:00:00Z', '2025-08-01T23:59:59Z'],
    ['2025-08-01T06:00:01Z...2025-08-01T06:00:02Z', '2025-08-01T06:00:01Z', '2025-08-01T06:00:02Z'],
    ['2025-08-01T08:00:01+02:00...2025-08-01T01:00:01-05:00', '2025-08-01T06:00:01Z', '2025-08-01T06:00:01Z'],
    ['2025-08-01...2025-07-01', '9', '0'],
  ])('created_at %s', async (range, from, to) => {
    const expected = await created(from, to)
    expect(await ids(`filters[created_at]=${encodeURIComponent(range)}`)).toEqual(expected)
    if (from < to) expect(expected.length).toBeGreaterThan(0)
  })

  it('updated_at looks at the last update', async () => {
    const expected = await where(
      user => scalarText(user['updated_at']) >= '2025-10-01' && scalarText(user['updated_at']) < '2025-11-01',
    )
    expect(await ids('filters[updated_at]=2025-10-01...2025-10-31')).toEqual(expected)
  })

  it.each([
    '2025-07-01',
    '2025-02-30...2025-03-01',
    'x...y',
    '2025-07-01..2025-07-02',
    '2025-13-01...2026-01-01',
    '...',
    '2025-07-01T25:00:00Z...2025-07-02',
  ])('created_at %s cannot be read', async range => {
    expect(await list(`filters[created_at]=${range}`)).toMatchObject({
      status: 400,
      body: { errors: { 'filters[created_at]': ['cannot be read'] } },
    })
  })

  it('vendor_id takes several, in either spelling', async () => {
    const expected = await where(user =>
      [7001n, 9007199254741001n].includes(BigInt(scalarText((user['vendor'] as JsonObject | null)?.['id'] ?? 0))),
    )
    expect(expected.length).toBeGreaterThan(1)
    expect(await ids('filters[vendor_id]=7001,9007199254741001')).toEqual(expected)
    expect(await ids('filters[vendor_id][]=7001&filters[vendor_id][]=9007199254741001')).toEqual(expected)
    expect(await ids('filters%5Bvendor_id%5D=7001%2C9007199254741001')).toEqual(expected)
    expect(await list('filters[vendor_id]=1')).toMatchObject({ status: 200, body: [], headers: { total: '0' } })
  })

  it('trade_id goes through the vendor', async () => {
    const vendors = [7002, 9007199254741001n].map(String)
    const expected = await where(user => vendors.includes(scalarText((user['vendor'] as JsonObject | null)?.['id'])))
    expect(await ids('filters[trade_id][]=302')).toEqual(expected)
    expect((await ids('filters[trade_id][]=302&filters[trade_id][]=304')).length).toBeGreaterThan(expected.length)
  })

  it('origin_id is exact', async () => {
    expect(await ids('filters[origin_id]=HR-0001')).toEqual([100001])
    expect(await ids('filters[origin_id]=HR-000')).toEqual([])
    expect(await ids(`filters[origin_id]=${encodeURIComponent('a,b;c&d=e')}`)).toEqual([100011])
  })

  it.each([
    ['zoë', [100001]],
    ['ANGSTRÖM', []],
    ['ÅNGSTRÖM', [100001]],
    ['vermessung', [100001]],
    ['LASER SCAN', [100001]],
    ['山田', [100002]],
    ['🦺', [100010]],
    ['beyond.double@', [9007199254740993n]],
    ["o'brien \\", [100011]],
  ])('search %s', async (text, expected) => {
    expect(await ids(`filters[search]=${encodeURIComponent(text)}`)).toEqual(expected)
  })

  it('search looks at the name of the vendor', async () => {
    const expected = await where(user =>
      /everything/i.test(scalarText((user['vendor'] as JsonObject | null)?.['name'])),
    )
    expect(await ids('filters[search]=EVERYTHING')).toEqual(expected)
  })

  it('hold together, and unknown ones do nothing', async () => {
    expect(await ids('filters[search]=zoe&filters[active]=true&filters[vendor_id]=7002&filters[moon]=full')).toEqual([
      100013,
    ])
  })
})

describe('order', () => {
  const texts = async (query: string, field: (user: JsonObject) => unknown): Promise<unknown[]> =>
    items(await list(`per_page=2000&${query}`)).map(field)
  const vendor = (user: JsonObject): unknown => (user['vendor'] as JsonObject | null)?.['name'] ?? null

  it('null comes last ascending and first descending', async () => {
    const up = await texts('sort=vendor_name', vendor)
    expect(up.at(-1)).toBeNull()
    expect(up.indexOf(null)).toBe(up.filter(name => name !== null).length)
    expect((await texts('sort=-vendor_name', vendor))[0]).toBeNull()
  })

  it('letter case and marks do not count', async () => {
    const names = (await texts('sort=name', user => user['name'])) as string[]
    const plain = names.map(name => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    expect(plain).toEqual(plain.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
    expect(names.indexOf('zoe ANGSTROM') - names.indexOf('Zoë Ångström')).toBe(1)
  })

  it('goes by one key after the other', async () => {
    const rows = await texts(
      'sort=-vendor_name,name',
      user => `${scalarText(vendor(user))}|${scalarText(user['name'])}`,
    )
    const single = await texts('sort=-vendor_name', user => scalarText(vendor(user)))
    expect(rows.map(row => scalarText(row).split('|')[0])).toEqual(single)
    expect(rows).not.toEqual(
      await texts('sort=-vendor_name', user => `${scalarText(vendor(user))}|${scalarText(user['name'])}`),
    )
  })

  it('unknown keys are ignored, and the set stays the same', async () => {
    expect(await ids('sort=moon')).toEqual(await ids(''))
    expect((await ids('sort=permission_template,-full_name')).map(String).sort()).toEqual(
      (await ids('')).map(String).sort(),
    )
    expect(await ids('sort=email')).toEqual(await ids(''))
    expect(await ids('sort=email', ACTIVE)).not.toEqual(await ids('', ACTIVE))
  })

  it('projects go by their number', async () => {
    const { store, facts } = session.sandbox
    const place = async (): Promise<number> => (await ids('sort=-projects', ACTIVE)).indexOf(100007)
    const before = await place()
    for (const project of facts.projectIds) store.joinProject('100007', project)
    expect(await place()).toBeLessThan(before)
    for (const project of facts.projectIds) store.leaveProject('100007', project)
    expect(await place()).toBe(before)
  })
})

describe('views', () => {
  it('show more, or ids alone; an unknown one is the default', async () => {
    const normal = await list('per_page=3', ACTIVE)
    const extended = items(await list('per_page=3&view=extended', ACTIVE))
    expect(extended[0]).toMatchObject({ role: null, verified_employee: null })
    expect(Object.keys(items(normal)[0] ?? {})).not.toContain('role')
    expect((await list('per_page=3&view=ids_only', ACTIVE)).body).toEqual(items(normal).map(user => user['id']))
    expect((await list('per_page=3&view=moon', ACTIVE)).text).toBe(normal.text)
    expect(
      (await session.call('rest_v12_companies_company_id_users_get', { query: 'per_page=3&view=ids_only' })).text,
    ).toBe(normal.text)
  })

  it('ids keep every digit', async () => {
    expect((await list('view=ids_only', ACTIVE)).text).toMatch(/\b9007199254740993\b.*\b9223372036854775806\b/)
  })
})
