import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { redactExchange, toCurl, type Exchange } from '../findings/index.js'
import { atOnce } from '../slices.js'
import type { Client } from './client.js'
import {
  clientFor,
  confirmUsers,
  list,
  operationWith,
  SECRET,
  show,
  startScriptedServer,
  tokenNumber,
  update,
  type ScriptedServer,
} from '../testing/scripted-server.js'

const token = operationWith('token')
const revoke = operationWith('revoke')

let server: ScriptedServer
let client: Client
beforeAll(async () => {
  server = await startScriptedServer()
  const opened = clientFor(
    server,
    { timeout: 5 },
    { readonly: { clientId: 'reader', clientSecret: 'readers-secret-1' } },
  )
  confirmUsers(opened.ownership, ['17'])
  client = opened.client
  await client.token('admin')
})
beforeEach(() => {
  server.script = []
})
afterAll(async () => {
  await client.close()
  await server.close()
})

/** Spellings in which a secret may travel, written here once more, apart from the code under test. */
const spellings: readonly ((secret: string) => string)[] = [
  secret => secret,
  secret => encodeURIComponent(secret),
  secret => encodeURIComponent(secret).replace(/%../g, code => code.toLowerCase()),
  secret => new URLSearchParams({ x: secret }).toString().slice(2),
  secret => JSON.stringify(secret).slice(1, -1),
  secret => JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
  secret => Buffer.from(secret).toString('base64'),
]
const basic = [`the-client:${SECRET}`, `the-client:${encodeURIComponent(SECRET)}`].map(text =>
  Buffer.from(text).toString('base64'),
)
const allSpellings = [...[SECRET, tokenNumber(1)].flatMap(secret => spellings.map(spell => spell(secret))), ...basic]
/** What of an exchange may leave the process. */
const redacted = (exchange: Exchange): Exchange => atOnce(redactExchange(exchange, client.redactor))
const everywhere = (sent: Exchange): string => {
  const exchange = redacted(sent)
  return [
    JSON.stringify(exchange.request),
    exchange.request.url,
    exchange.request.body,
    ...Object.values(exchange.request.headers),
    JSON.stringify(exchange.response?.headers),
    exchange.response?.text,
    Buffer.from(exchange.response?.bytes ?? []).toString('latin1'),
    exchange.failure?.message,
    toCurl(exchange),
  ].join('\n')
}
const shows = (exchange: Exchange): string[] => allSpellings.filter(text => everywhere(exchange).includes(text))

const ascii = /^[\x20-\x7e]*$/
const surroundings = fc.string({ unit: fc.constantFrom('a', ' ', '"', '{', '=', '&', '/', '+', '%', 'é', '\n', '$') })
const hidden = fc.tuple(surroundings, fc.constantFrom(...allSpellings), surroundings).map(parts => parts.join(''))

describe('no secret stands in a record that was redacted, wherever it stood on the wire', () => {
  test('in URL, header and body of a request', async () => {
    await fc.assert(
      fc.asyncProperty(
        hidden,
        hidden,
        hidden,
        fc.constantFrom('json', 'multipart', 'form', 'raw'),
        async (inQuery, inHeader, inBody, kind) => {
          const body =
            kind === 'json'
              ? { kind, value: { user: { city: inBody } } }
              : kind === 'multipart'
                ? { kind, parts: [{ name: 'user[city]', value: inBody }] }
                : kind === 'form'
                  ? { kind, fields: [['user[city]', inBody] as const] }
                  : { kind: 'raw' as const, bytes: Buffer.from(inBody), contentType: 'text/plain' }
          const headers = ascii.test(inHeader) ? { 'x-note': inHeader } : {}
          const exchange = await client.send({
            operation: update,
            path: { id: '17' },
            query: [['q', inQuery]],
            headers,
            body,
          })
          expect(shows(exchange)).toEqual([])
          expect(exchange.leaked).toBeUndefined()
        },
      ),
      { numRuns: 120, seed: 7 },
    )
  })

  test('in headers and body of a response, where it is reported as leaked (HTTP-10)', async () => {
    await fc.assert(
      fc.asyncProperty(hidden, hidden, async (inHeader, inBody) => {
        server.script = [{ headers: ascii.test(inHeader) ? { 'x-note': inHeader.trim() } : {}, body: inBody }]
        const exchange = await client.send({ operation: list })
        expect(shows(exchange)).toEqual([])
        expect(exchange.leaked?.length).toBeGreaterThan(0)
      }),
      { numRuns: 120, seed: 8 },
    )
  })

  test('in bytes that are no UTF-8', async () => {
    server.script = [
      { body: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tokenNumber(1)), Buffer.from([0xff])]) },
    ]
    const sent = await client.send({ operation: list })
    const { response, leaked } = redacted(sent)
    expect(Buffer.from(response?.bytes ?? [])).toEqual(
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('$PROCORE_TOKEN'), Buffer.from([0xff])]),
    )
    expect(leaked).toEqual(['access-token'])
  })

  test('each record names the variable that belongs to the caller', async () => {
    const before = client.exchanges.length
    await client.send({ operation: list, caller: 'readonly' })
    const [asked, read] = client.exchanges.slice(before).map(redacted)
    expect(asked?.request.body).toBe(
      'grant_type=client_credentials&client_id=reader&client_secret=$PROCORE_READONLY_CLIENT_SECRET',
    )
    expect(asked?.response?.text).toContain('"access_token":"$PROCORE_READONLY_TOKEN"')
    expect(asked?.leaked).toBeUndefined()
    expect(read?.request.headers['authorization']).toBe('Bearer $PROCORE_READONLY_TOKEN')
    expect([asked?.caller, read?.caller]).toEqual(['nobody', 'readonly'])
  })

  test('tokens that a scenario mints, by a call of its own or by the client, are hidden from then on', async () => {
    const { token: minted, exchange } = await client.mint('admin')
    expect(minted).toMatch(/^token-number-/)
    expect(everywhere(exchange)).not.toContain(minted)
    const own = await client.send({
      operation: token,
      body: {
        kind: 'json',
        value: { grant_type: 'client_credentials', client_id: 'the-client', client_secret: SECRET },
      },
    })
    expect(redacted(own).response?.text).toContain('"access_token":"$PROCORE_TOKEN"')
    expect(own.leaked).toBeUndefined()
    const dead = await client.send({
      operation: revoke,
      body: {
        kind: 'form',
        fields: [
          ['token', minted],
          ['client_secret', SECRET],
        ],
      },
    })
    expect(redacted(dead).request.body).toBe('token=$PROCORE_TOKEN&client_secret=$PROCORE_CLIENT_SECRET')
    expect(
      redacted(await client.send({ operation: show, path: { id: '1' }, caller: { bearer: minted } })).request.headers[
        'authorization'
      ],
    ).toBe('Bearer $PROCORE_TOKEN')
  })

  test('a token endpoint that shows the secret besides its token leaks', async () => {
    server.tokenScript = [{ body: { access_token: 'another-token-of-ours', token_type: 'Bearer', echo: SECRET } }]
    expect((await client.mint('admin')).exchange.leaked).toEqual(['client-secret'])
  })
})

test('a made-up token is no secret: it stays readable', async () => {
  const exchange = await client.send({ operation: list, caller: { bearer: 'asbuilt-no-such-token' } })
  expect(redacted(exchange).request.headers['authorization']).toBe('Bearer asbuilt-no-such-token')
  expect(exchange.caller).toBe('custom')
})
