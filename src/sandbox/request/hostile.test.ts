import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSandboxSession, type RequestOptions, type SandboxSession } from '../../testing/sandbox-session.js'
import { converse, openWire } from '../../testing/wire.js'

const CREATE = 'rest_v10_users_post'
const SYNC = 'rest_v13_users_sync_patch'
const LIST = 'rest_v13_companies_company_id_users_get'
let session: SandboxSession
beforeAll(async () => {
  session = await openSandboxSession()
})
afterAll(() => session.close())

const json = (body: string | Buffer): RequestOptions => ({ raw: { contentType: 'application/json', body } })
const multipart = (body: string, boundary = 'x'): RequestOptions => ({
  raw: { contentType: `multipart/form-data; boundary=${boundary}`, body },
})
const valid = '"last_name":"H","email_address":"hostile@example.com"'

describe('bodies', () => {
  const bodies: readonly (readonly [string, RequestOptions, number])[] = [
    ['100,000 nested lists', json('['.repeat(100_000)), 400],
    ['100,000 nested lists, closed', json(`{"user":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), 400],
    [
      'deep unknown field with a long number',
      json(`{"user":{${valid},"x":${'{"a":'.repeat(99_999)}1234567890123456789${'}'.repeat(99_999)}}}`),
      400,
    ],
    ['no JSON', json('{"user":'), 400],
    ['nothing', json(''), 400],
    ['a bare null', json('null'), 400],
    ['invalid UTF-8', json(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])), 400],
    ['a lone surrogate', json(`{"user":{"last_name":"\\ud800","email_address":"surrogate@example.com"}}`), 201],
    [
      '__proto__ with required fields inside',
      json(`{"__proto__":{"user":{${valid}}},"user":{"__proto__":{${valid}}}}`),
      400,
    ],
    ['__proto__ beside a long number', json(`{"user":{"__proto__":{${valid}},"x":12345678901234567890}}`), 400],
    ['constructor', json(`{"constructor":{"prototype":{"user":1}}}`), 400],
    [
      'numbers beyond everything',
      json(`{"user":{${valid},"vendor_id":1e999,"business_phone_extension":99999999999999999999}}`),
      400,
    ],
    ['NUL characters', json('{"user":{"last_name":"a\\u0000b","email_address":"nul@example.com"}}'), 201],
    [
      'a megabyte of text',
      json(`{"user":{"last_name":"${'x'.repeat(1_000_000)}","email_address":"long@example.com"}}`),
      201,
    ],
    [
      'an email address of a megabyte',
      json(`{"user":{"last_name":"x","email_address":"${'a'.repeat(1_000_000)}"}}`),
      400,
    ],
    ['multipart without a boundary', { raw: { contentType: 'multipart/form-data', body: 'x' } }, 400],
    ['multipart cut off', multipart('--x\r\nContent-Disposition: form-data; name="user[last_name]"\r\n\r\nabc'), 400],
    ['multipart of noise', multipart('\r\n\r\n----\r\n'), 400],
    ['multipart of nothing', multipart(''), 400],
    [
      'multipart to __proto__',
      multipart('--x\r\nContent-Disposition: form-data; name="__proto__[user][last_name]"\r\n\r\nabc\r\n--x--\r\n'),
      400,
    ],
    [
      'multipart deeper than anything',
      multipart(`--x\r\nContent-Disposition: form-data; name="user${'[a]'.repeat(5000)}"\r\n\r\nabc\r\n--x--\r\n`),
      400,
    ],
    ['text', { raw: { contentType: 'text/plain', body: 'hello' } }, 415],
    ['XML', { raw: { contentType: 'application/xml', body: '<user/>' } }, 415],
    ['a nonsense media type', { raw: { contentType: ';;;', body: 'x' } }, 415],
    [
      'gzip that is none',
      { raw: { contentType: 'application/json', body: 'x' }, headers: { 'Content-Encoding': 'gzip' } },
      415,
    ],
    ['10 MB', json(`{"user":{"last_name":"${'x'.repeat(10_000_000)}"}}`), 413],
  ]
  it.each(bodies)('%s', async (_, ask, status) => {
    const answer = await session.call(CREATE, ask)
    expect(answer.status).toBe(status)
    expect(answer.body).toBeTypeOf('object')
  })

  const form = (body: string): RequestOptions => ({ raw: { contentType: 'application/x-www-form-urlencoded', body } })
  const part = (name: string): string => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nv\r\n`
  const megabytes: readonly (readonly [string, RequestOptions, string])[] = [
    ['long integers', json(`{"user":[${'12345678901234567890,'.repeat(350_000)}1]}`), 'holds more than 50000 values'],
    ['lists', json(`{"user":[${'[],'.repeat(2_000_000)}1]}`), 'holds more than 50000 values'],
    ['keys', json(`{"user":{${'"k":1,'.repeat(1_000_000)}"k":1}}`), 'holds more than 50000 values'],
    ['one integer', json(`{"user":{${valid},"x":${'7'.repeat(7_000_000)}}}`), 'a number of more than 400 digits'],
    ['text', json(`{"user":{"last_name":"${'x'.repeat(7_000_000)}"}}`), 'is too long (maximum is 1048576 characters)'],
    ['an email address', json(`{"user":{${valid},"email_address":"a@${'b.'.repeat(3_000_000)}c"}}`), 'is too long'],
    ['labels', json(`{"user":{${valid},"email_address":"${'a.'.repeat(500_000)}a@b.c"}}`), 'is not an email address'],
    ['pairs', form('a=b&'.repeat(1_500_000)), 'has more than 50000 parts'],
    ['parts', multipart(`${part('a').repeat(80_000)}--x--\r\n`), 'has more than 50000 parts'],
    ['brackets in names', multipart(`${part(`user${'['.repeat(15_000)}`).repeat(400)}--x--\r\n`), 'value is empty'],
  ]
  it.each(megabytes)('megabytes of %s', async (_, ask, message) => {
    const answer = await session.call(CREATE, ask)
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(message)
  })

  it('a form of megabytes leaves others their turn', async () => {
    await session.token('admin')
    const answered: string[] = []
    const slow = session
      .call(CREATE, form(`user[last_name]=${'%41'.repeat(2_500_000)}`))
      .then(() => answered.push('form'))
    const others = Array.from({ length: 5 }, async () => {
      await session.call(LIST)
      answered.push('list')
    })
    await Promise.all([slow, ...others])
    expect(answered.at(-1)).toBe('form')
  })

  it('keys of a sync map reach no prototype', async () => {
    const answer = await session.call(SYNC, {
      json: { updates: [{ origin_id: '__proto__', last_name: '' }, { origin_id: 'toString' }, null, [], 'x'] },
    })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('"__proto__":{')
    expect(({} as Record<string, unknown>)['last_name']).toBeUndefined()
  })

  it('a sync echoes what it refuses, whatever it is', async () => {
    const answer = await session.call(
      'rest_v10_users_sync_patch',
      json('{"updates":[{"id":12345678901234567890123,"__proto__":{"a":1},"errors":7,"last_name":[[1]]}]}'),
    )
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('12345678901234567890123')
  })
})

describe('targets and headers', () => {
  const targets: readonly (readonly [string, string, readonly number[]])[] = [
    ['a NUL in a path', '/rest/v1.0/companies/%00/users', [404]],
    ['a broken escape in a path', '/rest/v1.0/companies/%zz/users', [404]],
    ['invalid UTF-8 in a path', '/rest/v1.0/companies/%ff%fe/users', [404]],
    ['a path that climbs', '/rest/v1.0/../../etc/passwd', [404]],
    ['two slashes', '//rest//v1.0', [404]],
    ['a long id', `/rest/v1.0/companies/${'9'.repeat(2000)}/users`, [404]],
    ['a picture outside', '/avatars/../../package.json', [404]],
    ['a long URL', `/rest/v1.0/users?x=${'y'.repeat(100_000)}`, [414, 431]],
  ]
  it.each(targets)('%s', async (_, path, statuses) => {
    const answer = await session.send('GET', path)
    expect(statuses).toContain(answer.status)
  })

  const queries: readonly (readonly [string, string, number])[] = [
    ['a broken escape', 'filters[search]=%zz', 400],
    ['invalid UTF-8', 'filters[search]=%ff', 400],
    ['a NUL', 'filters[search]=%00', 200],
    ['__proto__', '__proto__[x]=1&filters[__proto__]=1&sort=__proto__&view=__proto__', 200],
    ['thousands of values', `filters[vendor_id]=${Array.from({ length: 3000 }, (_, i) => i + 1).join(',')}`, 200],
    ['an id that is none', 'filters[vendor_id]=x', 400],
    ['angle brackets', 'q=<script>&per_page=1', 200],
  ]
  it.each(queries)('%s in the query', async (_, query, status) => {
    const answer = await session.call(LIST, { query })
    expect(answer.status).toBe(status)
    expect(answer.headers['link'] ?? '').not.toContain('<script>')
  })

  it('thousands of header fields', async () => {
    const headers = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`x-${i}`, '1']))
    expect((await session.call(LIST, { headers })).status).toBe(431)
    const fewer = Object.fromEntries(Array.from({ length: 700 }, (_, i) => [`x-${i}`, '1']))
    expect((await session.call(LIST, { headers: fewer })).status).toBe(431)
  })

  it.each(['PUT', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE'])(
    '%s is no method of any path, and needs no token to learn it',
    async method => {
      const answer = await session.send(method, `/rest/v1.0/companies/${session.sandbox.facts.companyId}/users`, {
        as: 'nobody',
      })
      expect([404, 405]).toContain(answer.status)
    },
  )

  const noise: readonly (readonly [string, string])[] = [
    ['no HTTP at all', 'hello\r\n\r\n'],
    ['a negative length', 'POST /rest/v1.0/users HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n'],
    [
      'two lengths',
      'POST /rest/v1.0/users HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
    ],
    ['a bad host', 'GET /rest/v1.0/users HTTP/1.1\r\nHost: a b<c\r\nConnection: close\r\n\r\n'],
    ['no host', 'GET /rest/v1.0/users HTTP/1.0\r\n\r\n'],
    [
      'an upgrade',
      'GET /rest/v1.0/users HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n',
    ],
    ['a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com\r\n\r\n'],
    [
      'a chunk that is none',
      'POST /rest/v1.0/users HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    ],
  ]
  it.each(noise)('%s gets a 4xx', async (_, text) => {
    const answer = await speak(session.sandbox.url, text)
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /)
  })

  it('a GET that brings a body does not spoil the next call on its connection', async () => {
    const ask = (lines: string, body = ''): string =>
      `GET http://localhost/rest/v1.0/users HTTP/1.1\r\nHost: localhost\r\n${lines}\r\n${body}`
    const said = await converse(
      session.sandbox.url,
      ask('Content-Length: 5\r\n', 'hello') +
        ask('Transfer-Encoding: chunked\r\n', '2\r\nhe\r\n0\r\n\r\n') +
        ask('Connection: close\r\n'),
    )
    expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 401', 'HTTP/1.1 401', 'HTTP/1.1 401'])
  })

  it('goes on serving afterwards', async () => {
    expect((await session.call(LIST)).status).toBe(200)
  })
})

/** What comes back until the head of the first answer is there. */
async function speak(url: string, text: string): Promise<string> {
  const wire = await openWire(url)
  await wire.send(text)
  const heard = await wire.heard(answer => answer.includes('\r\n\r\n'))
  wire.reset()
  return heard
}
