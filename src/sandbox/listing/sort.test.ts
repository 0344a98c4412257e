import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../json/index.js'
import { openSandboxSession, type SandboxSession } from '../../testing/sandbox-session.js'
import { scalarText } from '../directory/values.js'
import { ACTIVE, items, listsOf } from './lists.fixture.js'

let session: SandboxSession
const { list, ids } = listsOf(() => session)
beforeAll(async () => {
  session = await openSandboxSession()
})
afterAll(() => session.close())

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
