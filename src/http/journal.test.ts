import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UsageError } from '../findings/index.js'
import { openJournal, readJournal, readJournalInSlices } from './journal.js'
import { leftoversOf, type JournalEntry } from './journal-entries.js'
import { createOwnership } from './writing/ownership.js'
import {
  clientFor,
  create,
  newUser,
  SECRET,
  START,
  startScriptedServer,
  sync,
  update,
  type ScriptedServer,
} from '../testing/scripted-server.js'

let folder: string
let path: string
let server: ScriptedServer
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'asbuilt-'))
  path = join(folder, 'deep', 'journal.jsonl')
  server = await startScriptedServer()
})
afterEach(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const entry = (over: Partial<JournalEntry>): JournalEntry => ({
  event: 'intent',
  at: START,
  apiUrl: 'https://api.example.com',
  companyId: '1',
  tag: 'asbuilt+a',
  ...over,
})
const [one, two] = ['asbuilt+1@example.com', 'asbuilt+2@example.com']

test('a create is written down before it leaves, and what came of it afterwards', async () => {
  const { client } = clientFor(server, { ownership: createOwnership({ tag: 'asbuilt+test', journal: path }) })
  const seen: string[][] = []
  server.script = [
    response => {
      seen.push(readJournal(path).entries.map(({ event }) => event))
      response.writeHead(201).end(JSON.stringify({ id: 17, email_address: one }))
    },
    { status: 409, body: {} },
    { body: { id: 17, email_address: one } },
    {},
    {},
    { body: { entities: [{ id: 18, origin_id: 'asbuilt-9' }], errors: [] } },
  ]
  await client.send({ operation: create, body: newUser(one) })
  expect(seen).toEqual([['intent']])
  await client.send({ operation: create, body: newUser(two) })
  await client.send({
    operation: update,
    path: { id: '17' },
    body: { kind: 'json', value: { user: { is_active: false } } },
  })
  await client.send({
    operation: update,
    path: { id: '17' },
    body: { kind: 'multipart', parts: [{ name: 'user[is_active]', value: 'true' }] },
  })
  await client.send({ operation: sync, body: { kind: 'json', value: { updates: [{ origin_id: 'asbuilt-9' }] } } })
  expect(
    readJournal(path).entries.map(({ event, email, userId, originId }) => [event, email ?? originId, userId]),
  ).toEqual([
    ['intent', one, undefined],
    ['created', one, '17'],
    ['intent', two, undefined],
    ['refused', two, undefined],
    ['inactive', undefined, '17'],
    ['active', undefined, '17'],
    ['intent', 'asbuilt-9', undefined],
    ['created', undefined, '18'],
  ])
  expect(readJournal(path).entries[0]).toEqual({
    event: 'intent',
    at: START,
    apiUrl: server.url,
    companyId: '4264',
    tag: 'asbuilt+test',
    email: one,
  })
  expect(readFileSync(path, 'utf8')).not.toContain(SECRET)
  await client.close()
})

test('what is left over: users last seen active, and addresses of which nobody knows what came', () => {
  expect(
    leftoversOf([
      entry({ email: one }),
      entry({ event: 'created', email: one, userId: '17' }),
      entry({ email: two }),
      entry({ event: 'refused', email: two }),
      entry({ event: 'created', userId: '18' }),
      entry({ event: 'inactive', userId: '18' }),
      entry({ event: 'created', userId: '19' }),
      entry({ event: 'inactive', userId: '19' }),
      entry({ event: 'active', userId: '19' }),
      entry({ email: 'ASBUILT+3@example.com', companyId: '2' }),
      entry({ event: 'created', userId: '20', companyId: '3' }),
      entry({ event: 'inactive', userId: '20', companyId: '3' }),
    ]),
  ).toEqual([
    {
      apiUrl: 'https://api.example.com',
      companyId: '1',
      users: [
        { id: '17', email: one },
        { id: '19', email: '' },
      ],
      emails: [],
      tags: ['asbuilt+a'],
    },
    {
      apiUrl: 'https://api.example.com',
      companyId: '2',
      users: [],
      emails: ['asbuilt+3@example.com'],
      tags: ['asbuilt+a'],
    },
  ])
})

test('a journal that was cut in mid-line is read up to there, and the next run begins a line of its own', () => {
  openJournal(path).write(entry({ email: one }))
  appendFileSync(path, '{"event":"created","at":17676')
  expect(readJournal(path).entries).toEqual([entry({ email: one })])
  openJournal(path).write(entry({ email: two }))
  expect(readJournal(path)).toEqual({ entries: [entry({ email: one }), entry({ email: two })], broken: 1 })
})

test('every line is on disk when the process is killed', () => {
  const script = join(folder, 'killed.ts')
  writeFileSync(
    script,
    `import { openJournal } from ${JSON.stringify(join(import.meta.dirname, 'journal.ts'))}
openJournal(${JSON.stringify(path)}).write(${JSON.stringify(entry({ email: one }))})
process.kill(process.pid, 'SIGKILL')
`,
  )
  const { signal } = spawnSync(process.execPath, ['--import', 'tsx', script], {
    cwd: join(import.meta.dirname, '..', '..'),
  })
  expect(signal).toBe('SIGKILL')
  expect(readJournal(path).entries).toEqual([entry({ email: one })])
})

test('what cannot be written is refused, and left out where nobody is lost without it', () => {
  const journal = openJournal(path)
  rmSync(path)
  mkdirSync(path)
  expect(() => journal.write(entry({}))).toThrow(/cannot be written[^]*Make room/)
  journal.note(entry({ event: 'gone' }))
  rmSync(path, { recursive: true })
  journal.note(entry({ event: 'gone' }))
  expect(readJournal(path).entries).toEqual([entry({ event: 'gone' })])
})

test('lines that are no entries are passed over; no file holds none; without a path nothing is written', () => {
  expect(readJournal(path)).toEqual({ entries: [], broken: 0 })
  openJournal(undefined).write(entry({}))
  expect(existsSync(path)).toBe(false)
  openJournal(path)
  appendFileSync(path, 'null\n7\n{}\n{"event":"other","apiUrl":"x"}\n\n')
  expect(readJournal(path)).toEqual({ entries: [], broken: 4 })
})

test('a line longer than any entry is broken, whatever stands in it, and the lines around it count', async () => {
  const long = JSON.stringify({ ...entry({ email: one }), more: 'x'.repeat(70_000) })
  openJournal(path)
  writeFileSync(path, [JSON.stringify(entry({ email: one })), long, JSON.stringify(entry({ email: two }))].join('\n'))
  const read = { entries: [entry({ email: one }), entry({ email: two })], broken: 1 }
  expect(readJournal(path)).toEqual(read)
  expect(await readJournalInSlices(path)).toEqual(read)
})

test('a journal that cannot be written is told at once, with what to do', () => {
  writeFileSync(join(folder, 'deep'), 'a file where a folder should be')
  expect(() => openJournal(path)).toThrow(UsageError)
})
