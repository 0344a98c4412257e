import { client as vendorClient, info, oauth, revoke, token as authorizationCode } from '@procore/js-sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from './index.js'

interface Answer {
  readonly body: { readonly id?: unknown } & readonly { readonly id: unknown }[]
  readonly response: Response
}

/** The vendor's own client, as it comes from the registry, against the sandbox. */
describe('@procore/js-sdk', () => {
  let sandbox: Sandbox
  let token: string
  let api: { get: Call; post: Call; patch: Call }
  type Call = (endpoint: object, ...rest: unknown[]) => Promise<Answer>
  const users = { base: '/companies/{company_id}/users', version: 'v1.3' }
  const params = (): object => ({ company_id: sandbox.facts.companyId })

  beforeAll(async () => {
    sandbox = await startSandbox({ users: 45 })
    const { clientId, clientSecret } = sandbox.credentials.admin
    const answer = await fetch(`${sandbox.url}/oauth/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret }),
    })
    token = ((await answer.json()) as { access_token: string }).access_token
    api = vendorClient(
      oauth(token),
      {},
      { apiHostname: sandbox.url, defaultCompanyId: sandbox.facts.companyId },
    ) as unknown as typeof api
  })
  afterAll(() => sandbox.close())

  it('is told in OAuth terms that its authorization-code grant is not offered', async () => {
    const refused = (await authorizationCode(
      { id: 'a', secret: 'b', code: 'c', uri: 'http://localhost' },
      { apiHostname: sandbox.url },
    )) as { error: string }
    expect(refused.error).toMatch(/^(unsupported_grant_type|invalid_client)$/)
  })

  it('looks its token up', async () => {
    expect(await info(token, { apiHostname: sandbox.url })).toMatchObject({
      application: { uid: sandbox.credentials.admin.clientId },
    })
  })

  it('follows a paged list to its end', async () => {
    const ids: unknown[] = []
    let total = ''
    for (let page = 1, more = true; more; page++) {
      const { body, response } = await api.get({ ...users, params: params(), qs: { page, per_page: 10 } })
      ids.push(...body.map(user => user.id))
      total = response.headers.get('total') ?? ''
      more = (response.headers.get('link') ?? '').includes('rel="next"')
    }
    expect(ids).toHaveLength(Number(total))
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBeGreaterThan(20)
  })

  it('filters in the bracket form that it writes', async () => {
    const { body } = await api.get({
      ...users,
      params: params(),
      qs: { filters: { trade_id: sandbox.facts.tradeIds } },
    })
    expect(body.length).toBeGreaterThan(0)
  })

  it('creates, shows and updates a user', async () => {
    const created = await api.post(
      { ...users, params: params() },
      { user: { first_name: 'Zoë', last_name: "O'Brien", email_address: 'zoe@example.com' } },
    )
    expect(created.response.status).toBe(201)
    const { id } = created.body
    const shown = await api.get({ ...users, params: { ...params(), id } })
    expect(shown.body).toMatchObject({ id, name: "Zoë O'Brien", email_address: 'zoe@example.com' })
    await api.patch({ ...users, params: { ...params(), id } }, { user: { job_title: 'Foreman' } })
    const again = await api.get({ ...users, params: { ...params(), id } })
    expect(again.body).toMatchObject({ id, job_title: 'Foreman', name: "Zoë O'Brien" })
  })

  it('rejects with the answer where the API refuses', async () => {
    await expect(api.get({ ...users, params: { ...params(), id: 1 } })).rejects.toMatchObject({
      response: { status: 404 },
    })
  })

  it('revokes its token', async () => {
    const { clientId, clientSecret } = sandbox.credentials.admin
    await revoke({ token, clientId, clientSecret }, { apiHostname: sandbox.url })
    await expect(api.get({ ...users, params: params() })).rejects.toMatchObject({ response: { status: 401 } })
  })
})
