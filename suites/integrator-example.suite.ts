import { Agent } from 'node:http'
import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../src/sandbox.js'

/**
 * How an integrator tests code against the sandbox. The code here is a stand-in for yours: it brings one person from an
 * HR system into the directory, keyed by the HR system's own number.
 */
async function importPerson(
  api: Api,
  person: { readonly number: string; readonly first: string; readonly last: string; readonly mail: string },
): Promise<'created' | 'updated'> {
  const before = await api('get', 'users', { 'filters[origin_id]': person.number })
  const update = {
    origin_id: person.number,
    first_name: person.first,
    last_name: person.last,
    email_address: person.mail,
  }
  await api('patch', 'users/sync', {}, { updates: [update] })
  return before.length === 0 ? 'created' : 'updated'
}

type Api = (method: 'get' | 'patch', path: string, query: object, body?: object) => Promise<unknown[]>

describe('an HR import, against the sandbox', () => {
  // One connection kept open: supertest opens a new one for each request otherwise.
  const agent = new Agent({ keepAlive: true })
  let sandbox: Sandbox
  let api: Api

  beforeAll(async () => {
    sandbox = await startSandbox({ seed: 7 })
    const company = sandbox.facts.companyId
    const { clientId: client_id, clientSecret: client_secret } = sandbox.credentials.admin
    const grant = await request(sandbox.url)
      .post('/oauth/token')
      .agent(agent)
      .type('form')
      .send({ grant_type: 'client_credentials', client_id, client_secret })
    const { access_token: token } = grant.body as { access_token: string }
    api = async (method, path, query, body) => {
      const call = request(sandbox.url)[method](`/rest/v1.3/companies/${company}/${path}`)
      const answer = await call
        .agent(agent)
        .set('Authorization', `Bearer ${token}`)
        .set('Procore-Company-Id', company)
        .query(query)
        .send(body)
      expect(answer.status).toBe(200)
      return answer.body as unknown[]
    }
  })
  afterAll(async () => {
    agent.destroy()
    await sandbox.close()
  })

  it('creates somebody the first time and updates them the second', async () => {
    const person = { number: '000117', first: 'Søren', last: 'Kjær', mail: 'soeren@example.com' }
    expect(await importPerson(api, person)).toBe('created')
    expect(await importPerson(api, { ...person, last: 'Kjær-Holm' })).toBe('updated')
    expect(await api('get', 'users', { 'filters[origin_id]': '000117' })).toMatchObject([{ name: 'Søren Kjær-Holm' }])
  })

  it('leaves people with another number alone, be it only by its zeros', async () => {
    await importPerson(api, { number: '117', first: 'Ann', last: 'Lee', mail: 'ann@example.com' })
    expect(await api('get', 'users', { 'filters[origin_id]': '117' })).toMatchObject([{ name: 'Ann Lee' }])
  })
})
