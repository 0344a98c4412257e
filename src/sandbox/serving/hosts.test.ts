import { hostname } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { openSandboxSession, type SandboxSession } from '../../testing/sandbox-session.js'
import { openWire } from '../../testing/wire.js'
import type { SandboxOptions } from '../options.js'
import { hostsOf } from './hosts.js'

/** Names by which a sandbox on loopback may be called, and names that a stranger's page could come under. */
const OURS = [
  'localhost',
  'LOCALHOST:4010',
  'localhost.',
  'sandbox.localhost:1',
  '127.0.0.1',
  '127.8.9.10:80',
  '[::1]:4010',
  'procore.test',
  'api.procore.invalid:80',
]
const MAPPED = ['[::ffff:127.0.0.1]', '[::ffff:7f00:1]:4010']
const STRANGE = [
  'evil.example',
  'evil.example:4010',
  'localhost.evil.example',
  'evil-localhost',
  'test',
  'evil.test.example',
  'eviltest',
  'localhost@evil.example',
  'evil.example#localhost',
  'localhost:4010:4010',
  'localhost:x',
  '127.0.0.1.nip.example',
  '2130706433',
  '[::1',
  '[evil.example]',
  '::1:4010x',
  '',
  '.',
  'a'.repeat(300),
]
/** Addresses are no names: whoever is called by one is not called by a stranger's name server. */
const ADDRESSES = ['10.0.0.7:4010', '0.0.0.0', '[fe80::1]:4010', '[2001:db8::7]']

const isAllowed = (listensOn: string, host: string, more: readonly string[] = []): boolean =>
  hostsOf(listensOn, more, 'http://127.0.0.1:4010').originOf({ headers: { host }, url: '/' }) !== null

describe('the names of a sandbox', () => {
  it.each([...OURS, ...MAPPED])('%s is one wherever it listens', host => {
    for (const listensOn of ['127.0.0.1', 'localhost', '0.0.0.0', '::']) expect(isAllowed(listensOn, host)).toBe(true)
  })
  it.each(STRANGE)('"%s" is none wherever it listens', host => {
    for (const listensOn of ['127.0.0.1', 'localhost', '0.0.0.0', '::']) expect(isAllowed(listensOn, host)).toBe(false)
  })
  it.each(ADDRESSES)('%s is one where others can reach it', host => {
    expect(isAllowed('127.0.0.1', host)).toBe(false)
    expect(isAllowed('0.0.0.0', host)).toBe(true)
  })
  it('are that of the machine where others can reach it, what it listens on, and what it is told', () => {
    expect(isAllowed('0.0.0.0', `${hostname()}:4010`)).toBe(true)
    expect(isAllowed('127.0.0.1', hostname())).toBe(hostname() === 'localhost')
    expect(isAllowed('Sandbox', 'sandbox:4010')).toBe(true)
    expect(isAllowed('0.0.0.0', 'sandbox:4010')).toBe(false)
    expect(isAllowed('0.0.0.0', 'sandbox:4010', ['SANDBOX'])).toBe(true)
  })
})

describe('a call by another name', () => {
  let session: SandboxSession
  const begin = async (options: SandboxOptions = {}): Promise<void> => {
    session = await openSandboxSession(options)
  }
  afterEach(() => session.close())
  const LIST = 'rest_v10_users_get'
  const link = async (host: string): Promise<string | undefined> => {
    const answer = await session.call(LIST, { headers: { Host: host }, query: 'per_page=10' })
    return answer.headers['link']
  }

  it.each(['evil.example', 'evil.example:80', '<script>'])('%s is refused, and shown nothing', async host => {
    await begin()
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/avatars/1'],
      ['POST', '/oauth/token'],
      ['GET', `/rest/v1.0/users?company_id=${session.sandbox.facts.companyId}`],
    ] as const) {
      const answer = await session.send(method, path, { headers: { Host: host } })
      expect(answer.status).toBe(421)
      expect(answer.text).toMatch(/^\{"errors":\["The sandbox is not called /)
      expect(answer.text).not.toContain('sesame')
    }
  })

  it('is refused in an absolute target too, whatever the Host header says', async () => {
    await begin()
    const ask = async (target: string): Promise<string> => {
      const wire = await openWire(session.sandbox.url)
      await wire.send(`GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`)
      const heard = await wire.heard(text => text.includes('\r\n\r\n'))
      wire.reset()
      return heard.slice(9, 12)
    }
    expect(await ask('http://evil.example/')).toBe('421')
    expect(await ask('http://localhost@evil.example/')).toBe('421')
    expect(await ask('http://localhost:4010/')).toBe('200')
  })

  it('is what Link and pictures lead to where it is one of its own', async () => {
    await begin({ allowedHosts: ['sandbox.test'] })
    expect(await link('localhost:9')).toContain('<http://localhost:9/rest/v1.0/users?')
    expect(await link('sandbox.test')).toContain('<http://sandbox.test/rest/v1.0/users?')
    const picture = { file: Buffer.from('x'), filename: 'x.png', contentType: 'image/png' }
    const answer = await session.call('rest_v10_users_post', {
      headers: { Host: 'sandbox.test' },
      parts: [
        ['user[last_name]', 'Named'],
        ['user[email_address]', 'named@example.com'],
        ['user[avatar]', picture],
      ],
    })
    expect(answer.text).toContain('"avatar":"http://sandbox.test/avatars/')
  })

  it('is not needed: HTTP/1.0 names none', async () => {
    await begin()
    const wire = await openWire(session.sandbox.url)
    await wire.send('GET / HTTP/1.0\r\n\r\n')
    expect(await wire.heard()).toContain(session.sandbox.url)
  })
})
