import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadCatalogue } from '../src/catalogue/index.js'
import { bodyOf } from '../src/findings/index.js'
import { isObject, type Json } from '../src/json/index.js'
import type { Body, RequestDraft } from '../src/http/index.js'
import { interactionsOf, type Interaction } from '../src/pact/index.js'
import { consume } from './consumer.js'
import { exercise } from './exercise.js'
import { read, type Read } from './reading.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'asbuilt-breaks-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const interactions = interactionsOf(loadCatalogue())
const one = (fits: (interaction: Interaction) => boolean): Interaction => {
  const found = interactions.find(interaction => interaction.status < 300 && fits(interaction))
  if (found === undefined) throw new Error('no interaction fits')
  return found
}
const show = one(({ operation }) => operation.action === 'show')
const list = one(({ operation }) => operation.action === 'list' && operation.companyIn === 'query')
const create = one(({ operation }) => operation.action === 'create')
const update = one(({ operation }) => operation.action === 'update')
const bulk = one(({ operation }) => operation.action === 'bulk-add')

const jsonOf = (body: Body | undefined): Json => (body?.kind === 'json' ? body.value : null)
const withField = (body: Body | undefined, field: string, value: Json): Body => {
  const [[root = '', payload] = []] = Object.entries(jsonOf(body) as { [key: string]: Json })
  return { kind: 'json', value: { [root]: { ...(isObject(payload) ? payload : {}), [field]: value } } }
}
const parts = (body: Body | undefined) => (body?.kind === 'multipart' ? body.parts : [])

const misspelt: readonly (readonly [string, Interaction, Partial<RequestDraft>, string])[] = [
  ['another user in the path', show, { path: { id: '170043' } }, 'was not expected'],
  ['another company in the path', show, { companyParam: '4265' }, 'was not expected'],
  ['another path', list, { url: '/rest/elsewhere' }, 'was not expected'],
  ['another method', update, { method: 'POST' }, 'was not expected'],
  ['another company in the query', list, { companyParam: '4265' }, "Expected '4265' to be equal to '4264'"],
  [
    'a page too far',
    list,
    {
      query: [
        ['page', '3'],
        ['per_page', '1'],
      ],
    },
    "Expected '3' to be equal to '2'",
  ],
  [
    'one more query parameter',
    list,
    {
      query: [
        ['page', '2'],
        ['per_page', '1'],
        ['sort', 'name'],
      ],
    },
    'sort',
  ],
  ['no company header', show, { companyHeader: null }, 'Procore-Company-Id'],
  ['another company in the header', show, { companyHeader: '4265' }, 'Procore-Company-Id'],
  ['another token', show, { caller: { bearer: 'another' } }, 'Authorization'],
  ['no token', show, { caller: 'nobody' }, 'Authorization'],
  ['another media type', create, { headers: { 'content-type': 'text/plain' } }, 'Content-Type'],
  ['a field changed in JSON', create, { body: withField(create.draft.body, 'city', 'Oslo') }, 'Oslo'],
  ['a field added in JSON', create, { body: withField(create.draft.body, 'nickname', 'Ada') }, 'nickname'],
  [
    'an id as text in JSON',
    bulk,
    {
      body: {
        kind: 'json',
        value: JSON.parse(JSON.stringify(jsonOf(bulk.draft.body)).replace('170042', '"170042"')) as Json,
      },
    },
    '170042',
  ],
  [
    'a field changed in a form',
    update,
    {
      body: {
        kind: 'multipart',
        parts: parts(update.draft.body).map((part, i) => (i === 0 ? { name: part.name, value: 'Eve' } : part)),
      },
    },
    "Expected 'Eve'",
  ],
  [
    'a field left out of a form',
    update,
    { body: { kind: 'multipart', parts: parts(update.draft.body).slice(1) } },
    'was missing',
  ],
  [
    'a field added to a form',
    update,
    { body: { kind: 'multipart', parts: [...parts(update.draft.body), { name: 'user[nickname]', value: 'Ada' }] } },
    'to deeply equal',
  ],
]

describe('a client that sends something else fails its test, and no pact is written', () => {
  test.each(misspelt)('%s', async (_, interaction, change, complaint) => {
    await expect(exercise(interaction, { folder, draft: { ...interaction.draft, ...change } })).rejects.toThrow(
      complaint,
    )
    expect(readdirSync(folder)).toEqual([])
  })

  test('nothing at all', async () => {
    const other = await exchangeElsewhere()
    await expect(exercise(show, { folder, send: async () => other })).rejects.toThrow('expected but not received')
    expect(readdirSync(folder)).toEqual([])
  })
})

async function exchangeElsewhere(): ReturnType<typeof consume> {
  return consume('http://127.0.0.1:1', show.draft)
}

const misread: readonly (readonly [string, Interaction, Read])[] = [
  ['the status', show, (...given) => ({ ...read(...given), status: 201 })],
  [
    'an id as text',
    show,
    exchange => {
      const body = bodyOf(exchange)
      return { ...read(exchange, show), body: isObject(body) ? { ...body, id: String(body['id']) } : body }
    },
  ],
  [
    'the first user instead of the list',
    list,
    exchange => ({ ...read(exchange, list), body: [bodyOf(exchange) ?? null].flat()[0] }),
  ],
  [
    'the total from the wrong header',
    list,
    (...given) => {
      const reading = read(...given)
      return { ...reading, headers: { ...reading.headers, Total: reading.headers['Per-Page'] } }
    },
  ],
  ['by the model of another answer', show, exchange => read(exchange, list)],
]

describe('a client that reads something else fails its test, and no pact is written', () => {
  test.each(misread)('%s', async (_, interaction, reader) => {
    await expect(exercise(interaction, { folder, read: reader })).rejects.toThrow('to deeply equal')
    expect(readdirSync(folder)).toEqual([])
  })
})

test.each([show, list, create, update, bulk].map(interaction => [interaction.description, interaction] as const))(
  'unspoilt, %s passes',
  async (_, interaction) => {
    await exercise(interaction, { folder })
    expect(readdirSync(folder)).toHaveLength(1)
  },
)
