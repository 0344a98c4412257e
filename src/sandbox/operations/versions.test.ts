import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadCatalogue } from '../../catalogue/index.js'
import type { Json, JsonObject } from '../../json/index.js'
import { openSandboxSession, type SandboxSession } from '../../testing/sandbox-session.js'
import { scalarText } from '../directory/values.js'

const catalogue = loadCatalogue()
let session: SandboxSession
beforeAll(async () => {
  session = await openSandboxSession()
})
afterAll(() => session.close())

it('a user has one value in every version and operation, where two models share a field (VER-1, LIST-13)', async () => {
  const values = new Map<string, Json>()
  const note = (user: JsonObject): void => {
    for (const [field, value] of Object.entries(user)) {
      const key = `${scalarText(user['id'])} ${field}`
      if (values.has(key)) expect([key, value]).toEqual([key, values.get(key)])
      values.set(key, value)
    }
  }
  for (const operation of catalogue.select({ action: 'list' })) {
    for (const user of (await session.call(operation, { query: 'per_page=2000' })).body as JsonObject[]) note(user)
  }
  for (const operation of catalogue.select({ action: ['show', 'me'] }))
    note((await session.call(operation, { id: '9007199254740993' })).body as JsonObject)
  expect(values.size).toBeGreaterThan(3000)
})

it('a version shows the fields of its own model and no other (VER-2)', async () => {
  const fields = async (id: string): Promise<string[]> => Object.keys((await session.call(id)).body as JsonObject)
  const [first, second] = [
    await fields('rest_v10_companies_company_id_me_get'),
    await fields('rest_v11_companies_company_id_me_get'),
  ]
  expect([first.includes('party_id'), second.includes('party_id')]).toEqual([false, true])
  expect(await fields('rest_v13_companies_company_id_users_id_get')).toEqual(
    expect.arrayContaining(['role', 'verified_employee']),
  )
  expect(await fields('rest_v12_companies_company_id_users_id_get')).not.toContain('role')
})

it('versions and paths that do not exist are unknown before a token is asked for (HTTP-11)', async () => {
  const { companyId } = session.sandbox.facts
  for (const path of [
    `/rest/v1.4/companies/${companyId}/me`,
    `/rest/v9.9/users`,
    '/rest/v1.0',
    '/rest/v1.1/companies',
    '/oauth/authorize',
  ]) {
    expect(await session.send('GET', path, { as: 'nobody' })).toMatchObject({
      status: 404,
      headers: { 'x-rate-limit-limit': expect.any(String) as string },
    })
  }
})
