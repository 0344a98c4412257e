import { describe, expect, test } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { stringifyJson, type Json } from '../json/index.js'
import { redactExchange, UsageError } from '../findings/index.js'
import { createRedactor } from '../redaction/index.js'
import { createValidators } from '../validators/index.js'
import { inspectExchange } from '../checks/index.js'
import { atOnce } from '../slices.js'
import { readRecording, type BodyDescription } from './index.js'

const catalogue = loadCatalogue()
const list = catalogue.select({ action: 'list', population: 'active' })[0]
const tokens = catalogue.tokenOperations.find(({ action }) => action === 'token')
if (list === undefined || tokens === undefined) throw new Error('the catalogue has no list or no token operation')
const url = `https://api.example.com${list.path.replace('{company_id}', '8')}?page=2`
const SECRET = 'not-a-real-secret-0001'
const TOKEN = 'not-a-real-token-0001'

const read = (name: string, text: string, options: Omit<BodyDescription, 'catalogue'> = {}) =>
  atOnce(readRecording(name, text, { catalogue, redactor: createRedactor(), ...options }))

interface Entry {
  readonly method?: string
  readonly url?: string
  readonly status?: number
  readonly content?: Json
  readonly headers?: Record<string, string>
  readonly posted?: Json
}

function har(...entries: readonly Entry[]): string {
  const pairs = (headers: Record<string, string> = {}): Json =>
    Object.entries(headers).map(([name, value]) => ({ name, value }))
  return stringifyJson({
    log: {
      version: '1.2',
      entries: entries.map(entry => ({
        startedDateTime: '2027-01-15T08:00:00.000Z',
        time: 12,
        request: {
          method: entry.method ?? 'GET',
          url: entry.url ?? url,
          headers: pairs(entry.headers),
          ...(entry.posted === undefined ? {} : { postData: entry.posted }),
        },
        response: {
          status: entry.status ?? 200,
          headers: pairs({ 'Content-Type': 'application/json', 'Set-Cookie': 'session=1' }),
          content: entry.content ?? { size: 2, text: '[]' },
        },
      })),
    },
  })
}

describe('HAR files', () => {
  test('an entry becomes an exchange with everything known', () => {
    const redactor = createRedactor()
    const text = har({
      headers: { Authorization: `Bearer ${TOKEN}`, ':path': '/' },
      content: { size: 20, text: '[{"id":9007199254740993}]' },
    })
    const {
      exchanges: [exchange],
      ignored,
    } = atOnce(readRecording('a.har', text, { catalogue, redactor }))
    expect(ignored).toBe(0)
    if (exchange === undefined) throw new Error('nothing was read')
    expect(exchange).toMatchObject({ operationId: list.id, superseded: false, startedAt: 1800000000000 })
    expect(exchange).not.toHaveProperty('unknown')
    expect(exchange.request.headers).not.toHaveProperty(':path')
    expect(exchange.response?.text).toContain('9007199254740993')
    const { request, response } = atOnce(redactExchange(exchange, redactor))
    expect(request).toMatchObject({ method: 'GET', url, headers: { authorization: 'Bearer $PROCORE_TOKEN' } })
    expect(response?.headers).toContainEqual(['set-cookie', '[redacted]'])
  })

  test('base64 content is decoded', () => {
    const { exchanges } = read(
      'a.har',
      har({ content: { size: 2, text: Buffer.from('[ ]').toString('base64'), encoding: 'base64' } }),
    )
    expect(exchanges[0]?.response).toMatchObject({ text: '[ ]', validUtf8: true })
  })

  test('what calls no operation, got no answer or has no body recorded is counted', () => {
    const { exchanges, ignored } = read(
      'a.har',
      har(
        { url: 'https://api.example.com/assets/x.js' },
        { method: 'OPTIONS' },
        { status: 0 },
        { content: { size: 900 } },
        { content: { size: 0 } },
      ),
    )
    expect([exchanges.length, ignored]).toEqual([1, 4])
  })

  test('entries without a usable URL are passed over', () => {
    const { exchanges, ignored } = read('a.har', har({ url: '' }, { url: 'http://[::1' }, {}, { url: '/rest' }))
    expect([exchanges.length, ignored]).toEqual([1, 3])
  })

  test('a refusal may have been asked again, and so counts as superseded', () => {
    const superseded = read('a.har', har({ status: 503 }, { status: 429 }, { status: 404 })).exchanges.map(
      exchange => exchange.superseded,
    )
    expect(superseded).toEqual([true, true, false])
  })

  test.each<[string, Json]>([
    [
      'form text',
      {
        mimeType: 'application/x-www-form-urlencoded',
        text: `grant_type=client_credentials&client_id=a&client_secret=${SECRET}`,
      },
    ],
    [
      'form fields',
      {
        mimeType: 'application/x-www-form-urlencoded',
        params: [
          { name: 'client_id', value: 'a' },
          { name: 'client_secret', value: SECRET },
        ],
      },
    ],
    ['JSON', { mimeType: 'application/json', text: JSON.stringify({ client_id: 'a', client_secret: SECRET }) }],
  ])('credentials sent as %s are nowhere in the record, and showing them is a leak', (_, posted) => {
    const grant = {
      method: 'POST',
      url: `https://login.example.com${tokens.path}`,
      posted,
      content: { size: 9, text: JSON.stringify({ access_token: TOKEN }) },
    }
    const redactor = createRedactor()
    const text = har(grant, {
      status: 401,
      content: { size: 9, text: JSON.stringify({ error: `bad ${TOKEN} ${SECRET}` }) },
    })
    const { exchanges } = atOnce(readRecording('a.har', text, { catalogue, redactor }))
    const redacted = exchanges.map(exchange => atOnce(redactExchange(exchange, redactor)))
    const kept = stringifyJson(
      redacted.map(({ request, response }) => [
        request,
        response?.text,
        response?.headers,
        Buffer.from(response?.bytes ?? []).toString(),
      ]),
    )
    expect(kept).not.toContain(SECRET)
    expect(kept).not.toContain(TOKEN)
    expect(exchanges[0]).not.toHaveProperty('leaked')
    expect(exchanges[1]?.leaked?.toSorted()).toEqual(['access-token', 'client-secret'])
  })
})

describe('bare bodies', () => {
  test('what is not given is not known, and no rule about it judges', () => {
    const {
      exchanges: [exchange],
    } = read('body.json', '[]', { operation: list.id, status: 200 })
    if (exchange === undefined) throw new Error('nothing was read')
    expect(exchange.unknown).toEqual(['request', 'headers'])
    const judging = inspectExchange(exchange, { catalogue, validators: createValidators(catalogue) })
      .filter(({ applicable }) => applicable)
      .map(({ check }) => check)
    expect(judging.flatMap(check => check.needs)).toEqual([])
    expect(judging.map(({ id }) => id)).toContain('fits-the-model')
  })

  test('headers and URL are taken from the options', () => {
    const {
      exchanges: [exchange],
    } = read('body.json', '[]', { status: 200, url, headers: ['Total: 0', 'Link: <a>; rel="x: y"'] })
    expect(exchange).toMatchObject({ operationId: list.id, request: { method: 'GET', url } })
    expect(exchange?.response?.headers).toEqual([
      ['total', '0'],
      ['link', '<a>; rel="x: y"'],
    ])
    expect(exchange).not.toHaveProperty('unknown')
  })

  test('a body that is no JSON is judged as one', () => {
    const {
      exchanges: [exchange],
    } = read('body.html', '<p>', { operation: list.id, status: 200 })
    if (exchange === undefined) throw new Error('nothing was read')
    const found = inspectExchange(exchange, { catalogue, validators: createValidators(catalogue) }).filter(
      ({ observations }) => observations.length > 0,
    )
    expect(found.map(({ check }) => check.id)).toEqual(['one-json-document'])
  })
})

describe('what cannot be read says what to do', () => {
  test.each<[string, string, string, Omit<BodyDescription, 'catalogue'>, RegExp]>([
    ['a HAR file that is none', 'a.har', '{}', {}, /no HAR file[^]*Export it again/],
    ['a body without operation', 'b.json', '[]', { status: 200 }, /operation is not known[^]*--operation/],
    ['a body without status', 'b.json', '[]', { operation: list.id }, /status is not known[^]*--status/],
    ['a status that is none', 'b.json', '[]', { operation: list.id, status: 20 }, /--status/],
    [
      'an unknown operation',
      'b.json',
      '[]',
      { operation: list.id.slice(0, -1), status: 200 },
      new RegExp(`Did you mean ${list.id}`),
    ],
    [
      'a path of no operation',
      'b.json',
      '[]',
      { url: 'https://api.example.com/x', status: 200 },
      /No operation of the catalogue has this path/,
    ],
    ['a path of several operations', 'b.json', '{}', { url, status: 404 }, /It may be .* or /],
    ['a relative URL', 'b.json', '[]', { operation: list.id, status: 200, url: '/users' }, /absolute URL/],
    ['a header that is none', 'b.json', '[]', { operation: list.id, status: 200, headers: ['Total'] }, /'Name: value'/],
    [
      'an exchange of no operation',
      'e.json',
      '{"request":{"url":"https://a.example/x"},"response":{"status":200}}',
      {},
      /calls no operation/,
    ],
    ['an exchange without a whole status', 'e.json', '{"response":{"status":"200"}}', {}, /status is no whole number/],
  ])('%s', (_, name, text, options, message) => {
    expect(() => read(name, text, options)).toThrow(UsageError)
    expect(() => read(name, text, options)).toThrow(message)
  })
})
