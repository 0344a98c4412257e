import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadCatalogue } from '../catalogue/index.js'
import { bodyOf } from '../findings/index.js'
import { createClient, createOwnership, emptyJournal, leftoversOf, readJournal, type Target } from '../http/index.js'
import { isObject, type Json } from '../json/index.js'
import { startSandbox, type Sandbox } from '../sandbox/index.js'
import { idText, listed } from '../scenarios/index.js'
import { urlTarget } from '../target/url-target.js'
import { cleanUp, type Cleanup } from './cleanup.js'

const catalogue = loadCatalogue()
const [create] = catalogue.select({ action: 'create', companyIn: 'path' })
const [everybody] = catalogue.select({ action: 'list', population: 'all' })
const RUN = 'asbuilt+q1.run'
const email = (n: number, tag = RUN): string => `${tag}-${n}@example.com`

let folder: string
let journal: string
let sandbox: Sandbox
let target: Target
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'asbuilt-'))
  journal = join(folder, 'journal.jsonl')
  sandbox = await startSandbox({ users: 8 })
  target = urlTarget(sandbox.url, sandbox.env, { write: true })
})
afterEach(async () => {
  await sandbox.close()
  rmSync(folder, { recursive: true })
})

/** Writes a journal of this target's company. */
function write(...entries: readonly Json[]): void {
  const common = { at: 1, apiUrl: target.apiUrl, companyId: target.companyId, tag: RUN }
  writeFileSync(journal, entries.map(one => `${JSON.stringify({ ...common, ...(one as object) })}\n`).join(''))
}

async function clean(live: readonly string[] = []): Promise<Cleanup | null> {
  const [leftover] = leftoversOf(readJournal(journal).entries)
  if (leftover === undefined) return null
  return cleanUp(catalogue, target, leftover, { journal, maxWait: 1, live: new Set(live) })
}

/** The users of the company by id. */
async function directory(): Promise<ReadonlyMap<string, Json>> {
  const client = createClient({ target, catalogue, seed: 1, write: false, ownership: createOwnership({ tag: RUN }) })
  if (everybody === undefined) throw new Error('the catalogue has no list')
  const users = listed(await client.send({ operation: everybody, query: [['per_page', '100']] }))
  await client.close()
  return new Map(users.map(user => [idText(user.id), user]))
}

/** Creates a user behind the back of the journal. */
async function make(address: string): Promise<string> {
  const ownership = createOwnership({ tag: RUN })
  const client = createClient({ target, catalogue, seed: 1, write: true, ownership })
  if (create === undefined) throw new Error('the catalogue has no create')
  const value = { user: { last_name: 'Own', email_address: address } }
  const body = bodyOf(await client.send({ operation: create, body: { kind: 'json', value } }))
  await client.close()
  return isObject(body) ? idText(body.id) : ''
}

const isActive = (users: ReadonlyMap<string, Json>, id: string): Json | undefined => {
  const user = users.get(id)
  return isObject(user) ? user.is_active : undefined
}
const strangersIn = (users: ReadonlyMap<string, Json>): Json[] =>
  [...users.values()].filter(user => isObject(user) && !String(user.email_address).startsWith('asbuilt'))

test('ids that have become those of other people are struck off, and nobody is touched', async () => {
  const before = await directory()
  const ids = [...before.keys()].slice(0, 3)
  write(...ids.map((userId, n) => ({ event: 'created', userId, email: email(n) })), { event: 'active', userId: '999' })
  expect(await clean()).toMatchObject({ deactivated: [], left: [], gone: 4 })
  expect(strangersIn(await directory())).toEqual(strangersIn(before))
  expect(await clean()).toBeNull()
  emptyJournal(journal)
  expect(readFileSync(journal, 'utf8')).toBe('')
})

test('a user is found by its tag, whatever id the journal has, and where the target hid the id', async () => {
  const [moved, hidden, lost] = [await make(email(1)), await make(email(2)), await make(email(3))]
  const [stranger = ''] = (await directory()).keys()
  write({ event: 'created', userId: stranger, email: email(1) }, { event: 'intent', email: email(2) })
  const before = strangersIn(await directory())
  const done = await clean()
  expect(done?.deactivated.map(({ id }) => id).toSorted()).toEqual([moved, hidden, lost].toSorted())
  const after = await directory()
  expect([moved, hidden, lost].map(id => isActive(after, id))).toEqual([false, false, false])
  expect(strangersIn(after)).toEqual(before)
  expect(await clean()).toBeNull()
})

test('users of a run that goes on, or may go on, are left to it; those of one that is long over are not', async () => {
  const young = `asbuilt+${Math.floor(target.clock.now() / 1000).toString(36)}.other`
  const [live, other, old] = [await make(email(1)), await make(email(1, young)), await make(email(1, 'asbuilt+1.old'))]
  write({ event: 'created', userId: live, email: email(1) })
  expect((await clean([RUN]))?.deactivated.map(({ id }) => id)).toEqual([old])
  const after = await directory()
  expect([live, other, old].map(id => isActive(after, id))).toEqual([true, true, false])
})
