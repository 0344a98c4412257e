import request from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../sandbox.js'
import type { ConformOptions } from '../vitest.js'
import '../vitest.js'

const OPERATION = 'rest_v11_users_get'
let sandbox: Sandbox
let headers: Record<string, string>
let path: string

beforeAll(async () => {
  sandbox = await startSandbox()
  const { clientId: client_id, clientSecret: client_secret } = sandbox.credentials.admin
  const granted = await request(sandbox.url)
    .post('/oauth/token')
    .send({ grant_type: 'client_credentials', client_id, client_secret })
  expect(granted).toConformTo('oauth_token_post')
  const { access_token: token } = granted.body as { access_token: string }
  const { companyId } = sandbox.facts
  headers = { authorization: `Bearer ${token}`, 'procore-company-id': companyId }
  path = `/rest/v1.1/users?company_id=${companyId}`
})
afterAll(() => sandbox.close())

describe('toConformTo', () => {
  it('holds a response of fetch against the rules, and leaves its body to be read', async () => {
    const response = await fetch(sandbox.url + path, { headers })
    await expect(response).toConformTo(OPERATION)
    expect(await response.json()).toHaveLength(100)
  })

  it('refuses a response of fetch whose body was read', async () => {
    const response = await fetch(sandbox.url + path, { headers })
    await response.text()
    await expect(async () => expect(response).toConformTo(OPERATION)).rejects.toThrow(/was read before/)
  })

  it('holds a response of supertest against the rules', async () => {
    expect(await request(sandbox.url).get(path).set(headers)).toConformTo(OPERATION)
  })

  it('takes its headers and its URL into account', async () => {
    const response = await request(sandbox.url).get(path).set(headers)
    const { status, text } = response
    const url = sandbox.url + path
    const given = { ...(response.headers as Record<string, string>) }
    delete given['total']
    expect({ status, body: text }).toConformTo(OPERATION)
    expect(() => expect({ status, body: text, headers: given, url }).toConformTo(OPERATION)).toThrow(/total/i)
    expect(() => expect({ status, body: text, headers: new Headers(given) }).toConformTo(OPERATION)).toThrow(/total/i)
  })

  it('says what a plain object breaks: where, what was expected, what was received', () => {
    const broken = { status: 200, body: [{ id: '17', is_active: true }] }
    expect(broken).not.toConformTo(OPERATION)
    expect(() => expect(broken).toConformTo(OPERATION)).toThrowErrorMatchingInlineSnapshot(`
      [Error: expected the response to conform to rest_v11_users_get

      violation HTTP-4/fits-the-model: /0/id is a text, not a whole number
        at /response/body/0/id
        expected "integer"
        received "17"

      and 32 more findings]
    `)
  })

  it('takes a body as text, as bytes or as a value', () => {
    expect({ status: 200, body: '[]' }).toConformTo(OPERATION)
    expect({ status: 200, body: Buffer.from('[]') }).toConformTo(OPERATION)
    expect({ status: 404, body: { errors: 'Not found' } }).toConformTo('rest_v11_users_id_get')
    expect({ status: 200, body: 'no JSON' }).not.toConformTo(OPERATION)
  })

  it.each([[17], [null], [{ body: [] }]])('refuses %j, which is no response', value => {
    expect(() => expect(value).toConformTo(OPERATION)).toThrow(/a response is one of fetch or supertest/)
  })

  it('names operations like one that there is not', () => {
    expect(() => expect({ status: 200, body: [] }).toConformTo('users_get')).toThrow(/There is no operation users_get/)
  })

  it('counts deviations and unknown fields where it is told to', () => {
    const { status, body } = { status: 200, body: [{ colour: 'red' }] }
    const told = (options: ConformOptions) => () => expect({ status, body }).toConformTo(OPERATION, options)
    expect(told({})).toThrow(/violation/)
    expect(told({})).not.toThrow(/deviation/)
    expect(told({ strict: true })).toThrow(/deviation/)
    expect(() => expect({ status, body: [] }).toConformTo(OPERATION, { strict: true })).not.toThrow()
  })
})
