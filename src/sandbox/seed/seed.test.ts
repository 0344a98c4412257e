import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseJson, type JsonObject } from '../../json/index.js'
import { checkCompany, readCompanyFile, SeedFileError, startSandbox } from '../index.js'
import { openSandboxSession } from '../../testing/sandbox-session.js'

const LIST = 'rest_v10_users_get'

describe('the made-up company', () => {
  const bytes = async (seed: number): Promise<string> => {
    const session = await openSandboxSession({ seed })
    const answer = await session.call(LIST, { query: 'per_page=2000' })
    await session.close()
    return answer.text
  }

  it('is the same for the same seed, and another for another', async () => {
    expect(await bytes(7)).toBe(await bytes(7))
    expect(await bytes(7)).not.toBe(await bytes(8))
  })

  it('has what the rules are about', async () => {
    const session = await openSandboxSession()
    const users = session.sandbox.store.users()
    expect(users).toHaveLength(100)
    const has = (passes: (user: JsonObject) => boolean): void => expect(users.filter(passes).length).toBeGreaterThan(0)
    has(user => user['is_active'] === false)
    has(user => user['vendor'] === null)
    has(user => user['first_name'] === null)
    has(user => user['job_title'] === '')
    has(user => user['id'] === 9007199254740993n)
    has(user => Number(user['id']) > 2 ** 32 && Number(user['id']) < 2 ** 49)
    const listed = (await session.call(LIST, { query: 'per_page=2000' })).body as JsonObject[]
    const types = listed.map(user => (user['permission_template'] as JsonObject | null)?.['type'])
    expect(types).toEqual(expect.arrayContaining([undefined, 'global', 'project_specific', 'company_tools']))
    expect(session.sandbox.facts.tradeIds.length).toBeGreaterThan(2)
    await session.close()
  })

  it('may be large', async () => {
    const session = await openSandboxSession({ users: 10_000 })
    const answer = await session.call(LIST, { query: 'per_page=1000&page=10&sort=-vendor_name,name' })
    expect(answer.headers).toMatchObject({ total: '10000' })
    expect(answer.body).toHaveLength(1000)
    await session.close()
  })
})

describe('a company of one’s own', () => {
  const own = {
    id: 77,
    name: 'Own',
    vendors: [{ id: 1, name: 'V' }],
    users: [{ last_name: 'Solo', email_address: 'solo@example.com', vendor_id: 1 }],
  }
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'company-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = (text: string): string => {
    const path = join(folder, 'own.json')
    writeFileSync(path, text)
    return path
  }

  it('is served in place of the made-up one, with the callers in it', async () => {
    const session = await openSandboxSession({ company: readCompanyFile(file(JSON.stringify(own))) })
    expect(session.sandbox.facts.companyId).toBe('77')
    const users = (await session.call(LIST)).body as JsonObject[]
    expect(users.map(user => user['last_name']).toSorted()).toEqual(['Solo', 'admin', 'noaccess', 'readonly'])
    expect(users.find(user => user['last_name'] === 'Solo')).toMatchObject({
      vendor: { id: 1, name: 'V' },
      is_active: true,
    })
    await session.close()
  })

  it('makes the companies beside it give way where ids clash', async () => {
    const clash = parseJson(
      '{"id":562949953500003,"name":"Clash","users":[{"id":300001,"last_name":"x","email_address":"x@example.com"}]}',
    )
    const sandbox = await startSandbox({ company: checkCompany(clash) })
    const { companyId, otherCompanyId, foreignUserId } = sandbox.facts
    expect(otherCompanyId).not.toBe(companyId)
    expect(sandbox.store.user(foreignUserId)).toBeNull()
    expect(sandbox.store.user(foreignUserId, otherCompanyId)).not.toBeNull()
    await sandbox.close()
  })

  it.each([
    ['{', /own\.json is no company for the sandbox:\n {2}is no JSON: line 1, column 2/],
    ['{\n "id":\u0000\u001b[31m}', /\n {2}is no JSON: line 2, column 7: Object value expected after ':'\n/],
    ['{"a":'.repeat(9999), /is no JSON: .*deep/],
    ['[]', /\/ \(line 1\): must be an object; found \[\]/],
    ['{"id":1,"name":"x"}', /\/ \(line 1\): users is missing/],
    ['{"id":"1","name":"x","users":[]}', /\/id \(line 1\): must be an integer; found "1"/],
    [
      '{"id":1,"name":"x","users":[{"last_name":"a","email_address":"nobody"}]}',
      /\/users\/0\/email_address \(line 1\): is not an email address; found "nobody"/,
    ],
    [
      '{"id":1,"name":"x","users":[{"last_name":"a","email_address":"a@b.co","tel":1}]}',
      /\/users\/0\/tel \(line 1\): is no known field/,
    ],
    [
      '{"id":1,"name":"x","users":[{"last_name":"a","email_address":"a@b.co","vendor_id":9}]}',
      /\/users\/0\/vendor_id \(line 1\): 9 stands in no list of this file/,
    ],
    [
      '{"id":1,"name":"x","users":[{"last_name":"a","email_address":"a@b.co"},' +
        '{"last_name":"b","email_address":"A@b.co"}]}',
      /\/users\/1 \(line 1\): email_address a@b\.co stands at \/users\/0 already/,
    ],
    [
      '{"id":1,\n"name":"x",\n"users":[\n{"last_name":"a",\n"email_address":"a@b.co",\n"a/b\\u0007":1}]}',
      /\/users\/0\/a~1b\uFFFD \(line 6\): is no known field/,
    ],
    [
      `{"id":1,"name":"x","users":[${'7,'.repeat(40)}7]}`,
      /\/users\/9 \(line 1\): must be an object; found 7\n {2}and 31 more/,
    ],
    [`{"id":1,"name":"x","users":[${'7,'.repeat(9000)}7]}`, /\n {2}and many more\n/],
    ['{"id":1,"name":"x","users":[],"__proto__":{"users":[]}}', /\/__proto__ \(line 1\): is no known field/],
    ['{"id":1,"name":"x","constructor":1,"users":[]}', /\/constructor \(line 1\): is no known field/],
  ])('%s is refused with a place', (text, message) => {
    const path = file(text)
    expect(() => readCompanyFile(path)).toThrow(SeedFileError)
    expect(() => readCompanyFile(path)).toThrow(message)
  })

  it.each([
    [Buffer.from('\uFEFF{}', 'utf16le'), 'is UTF-16: save it as UTF-8'],
    [Buffer.from([0x7b, 0xff, 0x7d]), 'is not valid UTF-8'],
  ])('%o is refused by its encoding', (bytes, message) => {
    const path = join(folder, 'bytes.json')
    writeFileSync(path, bytes)
    expect(() => readCompanyFile(path)).toThrow(message)
  })

  it('a byte order mark is no fault', () => {
    const text = `\uFEFF${JSON.stringify(own)}`
    expect(readCompanyFile(file(text)).name).toBe(own.name)
  })

  it('a folder, a device and a pipe that nobody writes to are refused at once', () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    expect(() => readCompanyFile(pipe)).toThrow(/pipe is no company[\s\S]*is a named pipe/)
    expect(() => readCompanyFile('/dev/zero')).toThrow('is a device, and no regular file')
    expect(() => readCompanyFile(folder)).toThrow('is a folder')
  })

  it('a file that is not there is told', () => {
    expect(() => readCompanyFile(join(folder, 'none.json'))).toThrow(/none\.json is no company[\s\S]*cannot be read/)
  })
})
