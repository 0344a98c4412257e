import { afterEach, describe, expect, it } from 'vitest'
import { userField } from '../../catalogue/index.js'
import type { JsonObject } from '../../json/index.js'
import { openSandboxSession, type SandboxResponse, type SandboxSession } from '../../testing/sandbox-session.js'
import { cached, forgetExcess, insertUser, newCompany } from './company.js'
import { hasRoomFor, newDatabase, sizeOf } from './database.js'
import { pictureStore } from './pictures.js'
import { newUser } from './user.js'
import { scalarText } from './values.js'

const CREATE = 'rest_v10_users_post'
const UPDATE = 'rest_v11_users_id_patch'

describe('pictures', () => {
  let session: SandboxSession
  afterEach(() => session.close())
  const picture = (text: string) => ({ file: Buffer.from(text), filename: 'a.png', contentType: 'image/png' })
  const url = ({ body }: SandboxResponse): string => scalarText((body as JsonObject)['avatar'])
  const status = async (at: string): Promise<number> => (await fetch(at)).status

  it('are dropped once nobody shows them', async () => {
    session = await openSandboxSession()
    const made = await session.call(CREATE, {
      parts: [
        ['user[last_name]', 'Shown'],
        ['user[email_address]', 'shown@example.com'],
        ['user[avatar]', picture('first')],
      ],
    })
    const id = scalarText((made.body as JsonObject)['id'])
    const first = url(made)
    expect(await status(first)).toBe(200)
    await session.call(UPDATE, { id, json: { user: { city: 'Here' } } })
    expect(await status(first)).toBe(200)
    const second = url(await session.call(UPDATE, { id, parts: [['user[avatar]', picture('second')]] }))
    const third = url(await session.call(UPDATE, { id, parts: [['user[avatar]', picture('first')]] }))
    expect(new Set([first, second, third]).size).toBe(3)
    expect([await status(first), await status(second), await status(third)]).toEqual([404, 404, 200])
    session.sandbox.store.removeUser(id)
    expect(await status(third)).toBe(404)
  })

  it('are kept up to so many bytes, the newest ones', () => {
    const store = pictureStore(100)
    const keep = (size: number): string => store.keep({ contentType: 'image/png', bytes: new Uint8Array(size) })
    const kept = (paths: readonly string[]): readonly boolean[] => paths.map(path => store.find(path) !== undefined)
    const paths = [keep(40), keep(40), keep(40)]
    expect(kept(paths)).toEqual([false, true, true])
    store.drop(`http://localhost${paths[2] ?? ''}`)
    paths.push(keep(60), keep(500))
    expect(kept(paths)).toEqual([false, false, false, false, true])
    store.drop('https://elsewhere.example/a.png')
    store.drop(null)
    expect(kept(paths).at(-1)).toBe(true)
  })

  it('do not hold the body that they came with', () => {
    const body = Buffer.alloc(1000)
    const store = pictureStore()
    const path = store.keep({ contentType: 'image/png', bytes: body.subarray(10, 20) })
    expect(store.find(path)?.bytes.buffer.byteLength).toBe(10)
  })
})

describe('what is made of users', () => {
  const company = () => {
    const parts = { vendors: new Map(), templates: new Map(), projects: new Map() }
    const made = newCompany({ id: 1, name: 'C', accessible: true, ...parts })
    const user = newUser(1, { [userField.familyName]: 'U' })
    insertUser(made, user)
    return { company: made, user }
  }

  it('is kept, and forgotten altogether once it is too much', () => {
    const { company: one, user } = company()
    let times = 0
    const text = (name: string): string =>
      cached(user, one, name, () => {
        times += 1
        return 'x'.repeat(1024 * 1024)
      })
    for (let i = 0; i < 40; i += 1) text(`model ${i}`)
    expect(text('model 0')).toHaveLength(1024 * 1024)
    expect(times).toBe(40)
    one.sorted.set('name', [user])
    forgetExcess(one)
    expect([user.cache, one.sorted.size, one.made]).toEqual([null, 0, 0])
    text('model 0')
    forgetExcess(one)
    expect(times).toBe(41)
    expect(user.cache).not.toBeNull()
  })
})

describe('what callers store', () => {
  it('is counted by what a write adds', () => {
    const [city, notes] = ['city', 'notes']
    expect(sizeOf({ [city]: 'abc', [notes]: null }, null)).toBe(1024 + 3)
    expect(sizeOf({ [city]: 'ab' }, { [city]: 'abcd', [notes]: 'x' })).toBe(-2)
    expect(sizeOf({ [notes]: true }, { [city]: 'abcd', [notes]: 'x' })).toBe(-1)
  })

  it('has an end, before which everything fits and behind which only what frees room', () => {
    const database = newDatabase(new Map())
    expect(hasRoomFor(database, 10_000_000)).toBe(true)
    database.stored = 128 * 1024 * 1024
    expect([hasRoomFor(database, 1), hasRoomFor(database, 0), hasRoomFor(database, -1)]).toEqual([false, true, true])
  })

  it('is refused in a sentence where it does not fit, and begins anew with a reset', async () => {
    const session = await openSandboxSession({ users: 10 })
    const { store } = session.sandbox
    const create = async (): Promise<string> => {
      const user = { last_name: 'Late', email_address: 'late@example.com' }
      return (await session.call(CREATE, { json: { user } })).text
    }
    const notes = 'x'.repeat(1024 * 1024)
    const made = Array.from({ length: 128 }, () => store.createUser({ notes }))
    expect(await create()).toBe('{"errors":{"base":["the sandbox is full: end it and start another one"]}}')
    const sync = { updates: [{ origin_id: 'late', last_name: 'Late', email_address: 'late@example.com' }] }
    expect((await session.call('rest_v13_users_sync_patch', { json: sync })).text).toContain('the sandbox is full')
    store.removeUser(scalarText(made[0]?.['id']))
    expect(await create()).toContain('"last_name":"Late"')
    store.createUser({ notes })
    session.sandbox.reset()
    expect(await create()).toContain('"last_name":"Late"')
    await session.close()
  })
})
