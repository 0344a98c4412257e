import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../json/index.js'
import { openSandboxSession, type SandboxSession } from '../../testing/sandbox-session.js'
import { scalarText } from '../directory/values.js'
import { ACTIVE, listsOf } from './lists.fixture.js'

let session: SandboxSession
const { list, ids, where } = listsOf(() => session)
beforeAll(async () => {
  session = await openSandboxSession()
})
afterAll(() => session.close())

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
