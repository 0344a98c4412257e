import { describe, expect, test } from 'vitest'
import { ForeignOriginError } from './errors.js'
import { renderRequest } from './render-request.js'
import { bodyOf } from '../findings/index.js'
import {
  clientFor,
  create,
  createVirtualClock,
  list,
  operationWith,
  show,
  startScriptedServer,
  scriptedTarget,
  update,
} from '../testing/scripted-server.js'

const target = scriptedTarget(
  { url: 'http://api.example.com:8080', clock: createVirtualClock() },
  { loginUrl: 'http://login.example.com' },
)
const listByQuery = operationWith('list', operation => operation.companyIn === 'query')
const token = operationWith('token')
const render = (draft: Parameters<typeof renderRequest>[0]) => renderRequest(draft, target, 'Bearer t')
const pathOf = (draft: Parameters<typeof renderRequest>[0]) => render(draft).path

describe('the address', () => {
  const companyUsers = list.path.replace('{company_id}', '4264')
  test.each<[string, Parameters<typeof renderRequest>[0], string]>([
    ['company in the path', { operation: list }, companyUsers],
    [
      'company in the query, first',
      { operation: listByQuery, query: [['page', '2']] },
      `${listByQuery.path}?company_id=4264&page=2`,
    ],
    ['another company', { operation: listByQuery, companyParam: '9' }, `${listByQuery.path}?company_id=9`],
    ['no company in the query', { operation: listByQuery, companyParam: null }, listByQuery.path],
    [
      'query in order, names and values encoded',
      {
        operation: list,
        query: [
          ['filters[created_at]', '2026-01-01...2026-02-01'],
          ['b', 'ü &=+'],
        ],
      },
      `${companyUsers}?filters%5Bcreated_at%5D=2026-01-01...2026-02-01&b=%C3%BC%20%26%3D%2B`,
    ],
    [
      'a repeated name',
      {
        operation: list,
        query: [
          ['filters[trade_id][]', '1'],
          ['filters[trade_id][]', '2'],
        ],
      },
      `${companyUsers}?filters%5Btrade_id%5D%5B%5D=1&filters%5Btrade_id%5D%5B%5D=2`,
    ],
    [
      'a path parameter that is no number',
      { operation: show, path: { id: '../7?x#' } },
      show.path.replace('{company_id}', '4264').replace('{id}', '..%2F7%3Fx%23'),
    ],
    ['a lone surrogate', { operation: list, query: [['q', '\ud83d']] }, `${companyUsers}?q=%EF%BF%BD`],
    [
      'a path of its own, as written',
      { operation: list, url: '/rest/v9.9/../users?a[]=%00' },
      '/rest/v9.9/../users?a[]=%00',
    ],
    ['a path of its own, with what no request line holds', { operation: list, url: '/ü x' }, '/%C3%BC%20x'],
    ['an absolute URL of the target', { operation: list, url: 'http://api.example.com:8080/x?page=2' }, '/x?page=2'],
  ])('%s', (_, draft, path) => {
    expect(pathOf(draft)).toBe(path)
    expect(render(draft).origin).toBe('http://api.example.com:8080')
  })

  test.each([
    'http://api.example.com/x',
    'https://api.example.com:8080/x',
    'http://evil.example.com/x',
    'http://api.example.com:8080@evil.example.com/x',
    'http://user@api.example.com:8080/x',
    '//evil.example.com/x',
    '/\\evil.example.com/x',
    'javascript:alert(1)',
    'x',
    '',
    'http://login.example.com/x',
  ])('%s is no address of the target, and nothing goes there', url => {
    expect(() => render({ operation: list, url })).toThrow(ForeignOriginError)
  })

  test('token calls go to the login host, or to the API host where the draft says so', () => {
    expect(render({ operation: token }).origin).toBe('http://login.example.com')
    expect(render({ operation: token, url: 'http://api.example.com:8080/oauth/token' }).origin).toBe(
      'http://api.example.com:8080',
    )
  })

  test('a path parameter that is missing is a mistake of ours', () => {
    expect(() => render({ operation: show })).toThrow(`${show.id} needs the path parameter id`)
  })
})

describe('the headers', () => {
  test('company and token are there, and can be replaced or left out', () => {
    expect(render({ operation: list }).headers).toMatchObject({
      authorization: 'Bearer t',
      'procore-company-id': '4264',
      accept: 'application/json',
    })
    expect(render({ operation: list, companyHeader: '9' }).headers['procore-company-id']).toBe('9')
    expect(render({ operation: list, companyHeader: null }).headers).not.toHaveProperty('procore-company-id')
    expect(render({ operation: token }).headers).not.toHaveProperty('procore-company-id')
    expect(render({ operation: list, headers: { Accept: null, 'X-Other': 'y' } }).headers).toEqual(
      expect.not.objectContaining({ accept: expect.anything() as unknown }),
    )
    expect(render({ operation: list, headers: { 'X-Other': 'y' } }).headers['x-other']).toBe('y')
  })
})

describe('the body', () => {
  test('JSON keeps every digit', () => {
    const { body, readable, headers } = render({
      operation: create,
      body: { kind: 'json', value: { user: { vendor_id: 9007199254740993n } } },
    })
    expect(body?.toString()).toBe('{"user":{"vendor_id":9007199254740993}}')
    expect(readable).toBe(body?.toString())
    expect(headers['content-type']).toBe('application/json')
  })

  test('a multipart text travels byte for byte, and the same parts make the same bytes', () => {
    const value = 'a\r\nb\nc\rd "ü" 🏗\0'
    const parts = [
      { name: 'user[address]', value },
      { name: 'user[avatar]', filename: 'me.png', contentType: 'image/png', bytes: Buffer.from([0, 255, 13, 10]) },
    ]
    const draft = { operation: update, path: { id: '1' }, body: { kind: 'multipart' as const, parts } }
    const { body, readable, headers } = render(draft)
    const boundary = /boundary=(.*)$/.exec(headers['content-type'] ?? '')?.[1] ?? ''
    expect(body).toEqual(
      Buffer.concat([
        Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="user[address]"\r\n\r\n${value}\r\n`),
        Buffer.from(
          `--${boundary}\r\nContent-Disposition: form-data; name="user[avatar]"; filename="me.png"\r\n` +
            'Content-Type: image/png\r\n\r\n',
        ),
        Buffer.from([0, 255, 13, 10]),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]),
    )
    expect(render(draft).body).toEqual(body)
    expect(readable).toBe(`user[address]=${JSON.stringify(value)}\nuser[avatar]=@"me.png" image/png 4 bytes`)
  })

  test('an empty text is a part with nothing in it', () => {
    const { body } = render({
      operation: update,
      path: { id: '1' },
      body: { kind: 'multipart', parts: [{ name: 'user[city]', value: '' }] },
    })
    expect(body?.toString()).toContain('name="user[city]"\r\n\r\n\r\n--')
  })

  test('a boundary that stands in a part is not used', () => {
    const { headers } = render({
      operation: update,
      path: { id: '1' },
      body: { kind: 'multipart', parts: [{ name: 'a', value: 'asbuilt-boundary' }] },
    })
    expect(headers['content-type']).toBe('multipart/form-data; boundary=asbuilt-boundary-')
  })
})

test('HTTP-7/reader-keeps-every-digit: an id above 2^53 is read whole, and asked for by the same digits', async () => {
  const server = await startScriptedServer()
  const { client } = clientFor(server)
  const ids = ['9007199254740993', '9223372036854775807', '9007199254740991', '17']
  server.script = [{ body: `[${ids.map(id => `{"id":${id}}`).join(',')}]` }]
  const users = bodyOf(await client.send({ operation: list }))
  expect(users).toEqual([{ id: 9007199254740993n }, { id: 9223372036854775807n }, { id: 9007199254740991 }, { id: 17 }])
  for (const id of ids) await client.send({ operation: show, path: { id } })
  expect(server.received.slice(1).map(({ url }) => url.split('/').at(-1))).toEqual(ids)
  await client.close()
  await server.close()
})
