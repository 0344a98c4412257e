import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { stringifyJson, type Json } from '../../json/index.js'
import { WriteLimitError } from '../errors.js'
import { createOwnership, type Ownership } from './ownership.js'
import type { Body } from '../request-draft.js'
import {
  clientFor,
  create,
  startScriptedServer,
  sync,
  update,
  type ScriptedServer,
} from '../../testing/scripted-server.js'

const json = (value: Json): Body => ({ kind: 'json', value })
const path = (id: string) => ({ path: { id } })
const tagged = 'asbuilt+1@example.com'
const user = (fields: Record<string, string | boolean>) => json({ user: fields })
const updates = (...entries: Json[]) => json({ updates: entries })

const IDS = ['3', '17', '18', '9007199254740993']
/** Which of some ids somebody says are ours. */
const claimed = (ownership: Ownership, ids = IDS): string[] => ids.filter(id => ownership.isClaimed('4264', id))

describe('creations', () => {
  let server: ScriptedServer
  beforeEach(async () => {
    server = await startScriptedServer()
  })
  afterEach(() => server.close())
  const creation = (n: number) => ({ operation: create, body: user({ email_address: `asbuilt+${n}@example.com` }) })

  test('a user that was created is owned, and counts; beyond the limit nothing leaves', async () => {
    const { client, ownership } = clientFor(server, { ownership: createOwnership({ tag: 'asbuilt+test', limit: 2 }) })
    server.script = [
      { status: 201, body: { id: 17, email_address: 'asbuilt+1@example.com' } },
      { body: { id: 17, email_address: 'asbuilt+1@example.com' } },
    ]
    await client.send(creation(1))
    await client.send({ operation: update, ...path('17'), body: user({ city: 'Oslo' }) })
    server.script = [{ status: 201, body: { id: 18, email_address: 'asbuilt+2@example.com' } }]
    await client.send(creation(2))
    const sent = server.received.length
    await expect(client.send(creation(3))).rejects.toThrow(WriteLimitError)
    await expect(client.send({ operation: sync, body: updates({ email_address: tagged }) })).rejects.toThrow(
      WriteLimitError,
    )
    expect(server.received).toHaveLength(sent)
    expect([ownership.created, ...claimed(ownership, ['17', '18'])]).toEqual([2, '17', '18'])
    await client.send({ ...creation(3), mustBeRefused: true })
    await client.close()
  })

  test.each<[string, number, Json, string[]]>([
    ['the new user', 201, { id: 17, email_address: tagged.toUpperCase() }, ['17']],
    ['an id that a double would round', 201, { id: 9007199254740993n, email_address: tagged }, ['9007199254740993']],
    ['an answer that lacks the address', 201, { id: 17 }, ['17']],
    ['somebody else by mistake', 201, { id: 3, email_address: 'boss@example.org' }, []],
    ['no id', 201, { email_address: tagged }, []],
    ['a refusal that names an id', 409, { id: 3, email_address: tagged }, []],
  ])('a create answered with %s', async (_, status, body, ids) => {
    const { client, ownership } = clientFor(server)
    server.script = [{ status, body: stringifyJson(body) }]
    await client.send({ operation: create, body: user({ email_address: tagged }) })
    expect(claimed(ownership)).toEqual(ids)
    await client.close()
  })

  test.each<[string, unknown, string[]]>([
    [
      'a list of entities',
      {
        entities: [
          { id: 17, email_address: tagged },
          { id: 3, email_address: 'boss@example.org' },
          { id: 18, origin_id: 'asbuilt-1' },
        ],
        errors: [],
      },
      ['17', '18'],
    ],
    [
      'a map by origin id and index',
      {
        'asbuilt-1': { status: 'created', id: '18' },
        '#0': { status: 'created', id: '17' },
        'ERP-1': { status: 'updated', id: '3' },
      },
      ['17', '18'],
    ],
    ['nothing that can be read', [], []],
  ])('a sync answered with %s', async (_, body, ids) => {
    const { client, ownership } = clientFor(server)
    server.script = [{ body }]
    await client.send({ operation: sync, body: updates({ email_address: tagged }, { origin_id: 'asbuilt-1' }) })
    expect(claimed(ownership)).toEqual(ids)
    await client.close()
  })

  test('a sync that is wrongly accepted makes nobody ours whom it named by id', async () => {
    const { client, ownership } = clientFor(server)
    server.script = [{ body: { entities: [{ id: 3, email_address: tagged }] } }]
    await client.send({ operation: sync, body: updates({ id: 3 }), mustBeRefused: true })
    expect(claimed(ownership)).toEqual([])
    await client.close()
  })
})
